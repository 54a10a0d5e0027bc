package dev.kith.storage.mapdb;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Role;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.MemberQuery;
import dev.kith.user.UserId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Memberships as their groups see them. */
final class Members {

    private Members() {}

    static byte[] written(GroupMember member) {
        Fit.refuseUnfit(member);
        return RowCodec.written(member);
    }

    static void insert(Tables tables, GroupMember member, byte[] row) {
        UUID group = member.groupId().value();
        UUID user = member.userId().value();
        long[] pair = Keys.pair(group, user);
        refuse(tables.members.containsKey(pair), Column.GROUP_MEMBERS_USER_ID);
        if (tables.literal()) {
            refuse(literal(tables, Column.GROUP_MEMBERS_GROUP_ID, group), Column.GROUP_MEMBERS_GROUP_ID);
            refuse(literal(tables, Column.GROUP_MEMBERS_USER_ID, user), Column.GROUP_MEMBERS_USER_ID);
        }
        require(tables.groups.containsKey(Keys.id(group)), Table.GROUPS, group);
        require(tables.users.containsKey(Keys.id(user)), Table.USERS, user);
        tables.members.put(pair, tables.add(row));
        tables.memberships.put(Keys.pair(user, group), Joined.words(member.joinedAt()));
        if (owns(member)) {
            tables.owners.put(pair, Boolean.TRUE);
        }
        if (tables.literal()) {
            tables.literals.put(Keys.literal(Column.GROUP_MEMBERS_GROUP_ID, group), Boolean.TRUE);
            tables.literals.put(Keys.literal(Column.GROUP_MEMBERS_USER_ID, user), Boolean.TRUE);
        }
    }

    private static void refuse(boolean taken, Column column) {
        if (taken) {
            throw new DuplicateValueException(column);
        }
    }

    private static void require(boolean there, Table table, UUID id) {
        if (!there) {
            throw new NotFoundException(table, id);
        }
    }

    private static boolean literal(Tables tables, Column column, UUID value) {
        return tables.literals.containsKey(Keys.literal(column, value));
    }

    static boolean owns(GroupMember member) {
        return Role.OWNER.name().equals(member.role());
    }

    static boolean update(Tables tables, GroupMember member) {
        long[] pair = Keys.pair(member.groupId().value(), member.userId().value());
        Long number = tables.members.get(pair);
        if (number == null) {
            return false;
        }
        GroupMember present = member(tables, number);
        GroupMember changed = new GroupMember(present.groupId(), present.userId(), member.role(), present.joinedAt());
        Fit.refuseUnfit(changed);
        tables.replace(number, RowCodec.written(changed));
        if (owns(changed)) {
            tables.owners.put(pair, Boolean.TRUE);
        } else if (owns(present)) {
            tables.owners.remove(pair);
        }
        return true;
    }

    static boolean delete(Tables tables, long[] pair) {
        Long number = tables.members.remove(pair);
        if (number == null) {
            return false;
        }
        UUID group = Keys.idAt(pair, 0);
        UUID user = Keys.idAt(pair, 2);
        tables.memberships.remove(Keys.pair(user, group));
        tables.owners.remove(pair);
        if (tables.literal()) {
            tables.literals.remove(Keys.literal(Column.GROUP_MEMBERS_GROUP_ID, group));
            tables.literals.remove(Keys.literal(Column.GROUP_MEMBERS_USER_ID, user));
        }
        tables.drop(number);
        return true;
    }

    static long deleteAll(Tables tables, long[] group) {
        List<long[]> pairs = new ArrayList<>();
        tables.members
                .keyIterator(Keys.first(Keys.PAIR, group), true, Keys.last(Keys.PAIR, group), true)
                .forEachRemaining(pairs::add);
        for (long[] pair : pairs) {
            delete(tables, pair);
        }
        return pairs.size();
    }

    static boolean hasAny(Tables tables, long[] group) {
        return tables.members
                .keyIterator(Keys.first(Keys.PAIR, group), true, Keys.last(Keys.PAIR, group), true)
                .hasNext();
    }

    static @Nullable GroupMember find(Tables tables, long[] pair) {
        Long number = tables.members.get(pair);
        return number == null ? null : member(tables, number);
    }

    private static GroupMember member(Tables tables, long number) {
        return RowCodec.member(tables.row(number, Table.GROUP_MEMBERS));
    }

    static List<GroupMember> list(Tables tables, MemberQuery query) {
        if (query instanceof MemberQuery.OfGroup some) {
            return ofGroup(tables, some);
        }
        return query instanceof MemberQuery.OwnersOf owners
                ? owners(tables, owners)
                : all(tables, (MemberQuery.All) query);
    }

    private static List<GroupMember> ofGroup(Tables tables, MemberQuery.OfGroup query) {
        long[] group = Keys.group(query.groupId());
        UserId after = query.after();
        long[] from = after == null
                ? Keys.first(Keys.PAIR, group)
                : Keys.pair(query.groupId().value(), after.value());
        return taken(
                tables,
                tables.members.valueIterator(from, after == null, Keys.last(Keys.PAIR, group), true),
                query.limit());
    }

    private static List<GroupMember> owners(Tables tables, MemberQuery.OwnersOf query) {
        long[] group = Keys.group(query.groupId());
        List<GroupMember> owners = new ArrayList<>();
        Iterator<long[]> pairs =
                tables.owners.keyIterator(Keys.first(Keys.PAIR, group), true, Keys.last(Keys.PAIR, group), true);
        while (owners.size() < query.limit() && pairs.hasNext()) {
            GroupMember owner = find(tables, pairs.next());
            if (owner == null) {
                throw Failures.damaged("The index of owners names a row of group_members that is missing");
            }
            owners.add(owner);
        }
        return owners;
    }

    private static List<GroupMember> all(Tables tables, MemberQuery.All query) {
        GroupId group = query.afterGroup();
        UserId user = query.afterUser();
        long[] after = null;
        if (group != null) {
            after = user == null ? Keys.last(Keys.PAIR, Keys.group(group)) : Keys.pair(group.value(), user.value());
        }
        return taken(tables, tables.members.valueIterator(after, false, null, false), query.limit());
    }

    private static List<GroupMember> taken(Tables tables, Iterator<Long> numbers, int limit) {
        List<GroupMember> members = new ArrayList<>();
        while (members.size() < limit && numbers.hasNext()) {
            members.add(member(tables, numbers.next()));
        }
        return members;
    }
}
