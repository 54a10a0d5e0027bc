package dev.kith.storage.mapdb;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.user.UserId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code groups} and {@code group_members}. */
final class MapDbGroups implements GroupStore {

    private final Access access;

    MapDbGroups(Access access) {
        this.access = access;
    }

    @Override
    public void insert(Group group) {
        byte[] row = written(group);
        access.write(tables -> {
            insert(tables, group, row);
            return true;
        });
    }

    @Override
    public void insertAll(List<Group> groups) {
        Batch<Group> batch = new Batch<>(groups, MapDbGroups::written);
        access.write(tables -> batch.insert(tables, MapDbGroups::insert));
    }

    private static byte[] written(Group group) {
        Fit.refuseUnfit(group);
        return RowCodec.written(group);
    }

    private static void insert(Tables tables, Group group, byte[] row) {
        long[] id = Keys.group(group.groupId());
        long[] founder =
                Keys.literal(Column.GROUPS_CREATED_BY, group.createdBy().value());
        refuse(tables.groups.containsKey(id), Column.GROUPS_GROUP_ID);
        refuse(tables.literal() && tables.literals.containsKey(founder), Column.GROUPS_CREATED_BY);
        if (!tables.users.containsKey(Keys.user(group.createdBy()))) {
            throw new NotFoundException(Table.USERS, group.createdBy().value());
        }
        tables.groups.put(id, tables.add(row));
        if (tables.literal()) {
            tables.literals.put(founder, Boolean.TRUE);
        }
    }

    private static void refuse(boolean taken, Column column) {
        if (taken) {
            throw new DuplicateValueException(column);
        }
    }

    @Override
    public boolean update(Group group) {
        return access.write(tables -> {
            Long number = tables.groups.get(Keys.group(group.groupId()));
            if (number == null) {
                return false;
            }
            Group present = group(tables, number.longValue());
            Group changed = new Group(
                    present.groupId(),
                    group.groupName(),
                    group.description(),
                    present.createdBy(),
                    present.createdAt());
            Fit.refuseUnfit(changed);
            tables.replace(number, RowCodec.written(changed));
            return true;
        });
    }

    @Override
    public boolean delete(GroupId groupId) {
        long[] id = Keys.group(groupId);
        return access.write(tables -> {
            Long number = tables.groups.get(id);
            if (number == null) {
                return false;
            }
            if (tables.groupTalks.containsKey(id) || Members.hasAny(tables, id)) {
                throw new ConflictException(Table.GROUPS, ConflictException.Reason.REFERENCED);
            }
            if (tables.literal()) {
                Group group = group(tables, number.longValue());
                tables.literals.remove(
                        Keys.literal(Column.GROUPS_CREATED_BY, group.createdBy().value()));
            }
            tables.groups.remove(id);
            tables.drop(number);
            return true;
        });
    }

    @Override
    public Optional<Group> find(GroupId groupId) {
        long[] id = Keys.group(groupId);
        return access.read(tables -> Optional.ofNullable(group(tables, id)));
    }

    @Override
    public Optional<Group> lock(GroupId groupId) {
        access.requireTransaction();
        return find(groupId);
    }

    static @Nullable Group group(Tables tables, long[] id) {
        Long number = tables.groups.get(id);
        return number == null ? null : group(tables, number.longValue());
    }

    private static Group group(Tables tables, long number) {
        return RowCodec.group(tables.row(number, Table.GROUPS));
    }

    @Override
    public List<Group> list(GroupQuery query) {
        return access.read(tables ->
                query instanceof GroupQuery.ByIds some ? byIds(tables, some) : all(tables, (GroupQuery.All) query));
    }

    private static List<Group> byIds(Tables tables, GroupQuery.ByIds some) {
        List<Group> groups = new ArrayList<>(some.ids().size());
        for (GroupId id : some.ids()) {
            Group group = group(tables, Keys.group(id));
            if (group != null) {
                groups.add(group);
            }
        }
        return groups;
    }

    private static List<Group> all(Tables tables, GroupQuery.All query) {
        List<Group> groups = new ArrayList<>();
        GroupId after = query.after();
        Iterator<Long> rows = tables.groups.valueIterator(after == null ? null : Keys.group(after), false, null, false);
        while (groups.size() < query.limit() && rows.hasNext()) {
            groups.add(group(tables, rows.next().longValue()));
        }
        return groups;
    }

    @Override
    public void insertMember(GroupMember member) {
        byte[] row = Members.written(member);
        access.write(tables -> {
            Members.insert(tables, member, row);
            return true;
        });
    }

    @Override
    public void insertMembers(List<GroupMember> members) {
        Batch<GroupMember> batch = new Batch<>(members, Members::written);
        access.write(tables -> batch.insert(tables, Members::insert));
    }

    @Override
    public boolean updateMember(GroupMember member) {
        return access.write(tables -> Members.update(tables, member));
    }

    @Override
    public boolean deleteMember(GroupId groupId, UserId userId) {
        long[] pair = Keys.pair(groupId.value(), userId.value());
        return access.write(tables -> Members.delete(tables, pair));
    }

    @Override
    public long deleteMembers(GroupId groupId) {
        long[] group = Keys.group(groupId);
        return access.write(tables -> Members.deleteAll(tables, group));
    }

    @Override
    public Optional<GroupMember> findMember(GroupId groupId, UserId userId) {
        long[] pair = Keys.pair(groupId.value(), userId.value());
        return access.read(tables -> Optional.ofNullable(Members.find(tables, pair)));
    }

    @Override
    public List<GroupMember> listMembers(MemberQuery query) {
        return access.read(tables -> Members.list(tables, query));
    }

    @Override
    public List<Membership> listMemberships(MembershipQuery query) {
        return access.read(tables -> Memberships.list(tables, query));
    }
}
