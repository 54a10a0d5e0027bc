package dev.kith.storage.sql;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.KithException;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.user.UserId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class SqlGroupStore implements GroupStore {

    private final Calls calls;
    private final Statements statements;
    private final GroupSql sql;
    private final Dialect dialect;
    private final Rows rows;
    private final boolean literal;

    SqlGroupStore(Calls calls, Statements statements) {
        this.calls = calls;
        this.statements = statements;
        this.sql = statements.groups();
        this.dialect = statements.dialect();
        this.rows = statements.rows();
        this.literal = statements.reading() == Reading.LITERAL;
    }

    @Override
    public void insert(Group group) {
        insert(calls, group);
    }

    @Override
    public void insertAll(List<Group> groups) {
        new Batch<Group>(dialect, sql.insertAll, Rows::bind, Rows::textOf, this::insert).insert(calls, groups);
    }

    private void insert(Calls in, Group group) {
        Diagnosis.insert(
                in,
                connection -> connection.update(sql.insert, bind(p -> Rows.bind(group, p))),
                connection -> whyNot(group, connection));
    }

    private Optional<KithException> whyNot(Group group, SqlConnection connection) throws SQLException {
        UUID founder = group.createdBy().value();
        List<Boolean> exists = sql.inserting.ask(
                connection,
                bind(p -> p.uuid(group.groupId().value()).uuid(founder).uuid(founder)));
        if (exists.get(0)) {
            return duplicate(Column.GROUPS_GROUP_ID);
        }
        if (literal && exists.get(1)) {
            return duplicate(Column.GROUPS_CREATED_BY);
        }
        return MessageInsertion.missing(exists.get(2), Table.USERS, founder);
    }

    @Override
    public boolean update(Group group) {
        return write(
                        sql.update,
                        p -> p.text(group.groupName())
                                .text(group.description())
                                .uuid(group.groupId().value()))
                > 0;
    }

    /** Holds the row before it is removed, so that what others were writing for it is seen by the foreign keys. */
    @Override
    public boolean delete(GroupId groupId) {
        Binder id = bind(p -> p.uuid(groupId.value()));
        try {
            return calls.attemptTogether(connection -> {
                connection.query(sql.lock, id, rows::group);
                return connection.update(sql.delete, id) > 0;
            });
        } catch (Refused named) {
            throw new ConflictException(Table.GROUPS, ConflictException.Reason.REFERENCED);
        }
    }

    @Override
    public Optional<Group> find(GroupId groupId) {
        return groups(sql.byId, p -> p.uuid(groupId.value())).stream().findFirst();
    }

    @Override
    public Optional<Group> lock(GroupId groupId) {
        calls.requireTransaction();
        Binder id = bind(p -> p.uuid(groupId.value()));
        return calls.write(connection -> connection.query(sql.lock, id, rows::group)).stream()
                .findFirst();
    }

    @Override
    public List<Group> list(GroupQuery query) {
        if (query instanceof GroupQuery.ByIds byIds) {
            List<UUID> ids = byIds.ids().stream().map(GroupId::value).toList();
            return ids.isEmpty()
                    ? List.of()
                    : groups(sql.byIds.sql(ids.size()), p -> {
                        for (UUID id : InList.filled(ids)) {
                            p.uuid(id);
                        }
                    });
        }
        GroupQuery.All all = (GroupQuery.All) query;
        GroupId after = all.after();
        return after == null
                ? groups(sql.all, p -> p.number(all.limit()))
                : groups(sql.allAfter, p -> p.uuid(after.value()).number(all.limit()));
    }

    @Override
    public void insertMember(GroupMember member) {
        insertMember(calls, member);
    }

    @Override
    public void insertMembers(List<GroupMember> members) {
        new Batch<GroupMember>(dialect, sql.insertMembers, Rows::bind, member -> 0, this::insertMember)
                .insert(calls, members, new HeldGroups(statements).existing(members, GroupMember::groupId));
    }

    private void insertMember(Calls in, GroupMember member) {
        Diagnosis.insert(
                in,
                connection -> connection.update(sql.insertMember, bind(p -> {
                    Rows.bind(member, p);
                    p.uuid(member.groupId().value());
                })),
                connection -> whyNot(member, connection));
    }

    private Optional<KithException> whyNot(GroupMember member, SqlConnection connection) throws SQLException {
        UUID group = member.groupId().value();
        UUID user = member.userId().value();
        List<Boolean> exists = sql.insertingMember.ask(
                connection,
                bind(p -> p.uuid(group)
                        .uuid(user)
                        .uuid(group)
                        .uuid(user)
                        .uuid(group)
                        .uuid(user)));
        if (exists.get(0)) {
            return duplicate(Column.GROUP_MEMBERS_USER_ID);
        }
        if (literal && exists.get(1)) {
            return duplicate(Column.GROUP_MEMBERS_GROUP_ID);
        }
        if (literal && exists.get(2)) {
            return duplicate(Column.GROUP_MEMBERS_USER_ID);
        }
        return MessageInsertion.missing(exists.get(3), Table.GROUPS, group)
                .or(() -> MessageInsertion.missing(exists.get(4), Table.USERS, user));
    }

    private static Optional<KithException> duplicate(Column column) {
        return Optional.of(new DuplicateValueException(column));
    }

    @Override
    public boolean updateMember(GroupMember member) {
        return write(
                        sql.updateMember,
                        p -> p.text(member.role())
                                .uuid(member.groupId().value())
                                .uuid(member.userId().value()))
                > 0;
    }

    @Override
    public boolean deleteMember(GroupId groupId, UserId userId) {
        return write(sql.deleteMember, p -> p.uuid(groupId.value()).uuid(userId.value())) > 0;
    }

    @Override
    public long deleteMembers(GroupId groupId) {
        return write(sql.deleteMembers, p -> p.uuid(groupId.value()));
    }

    @Override
    public Optional<GroupMember> findMember(GroupId groupId, UserId userId) {
        return members(sql.member, p -> p.uuid(groupId.value()).uuid(userId.value())).stream()
                .findFirst();
    }

    @Override
    public List<GroupMember> listMembers(MemberQuery query) {
        if (query instanceof MemberQuery.OfGroup ofGroup) {
            UUID group = ofGroup.groupId().value();
            UserId after = ofGroup.after();
            return after == null
                    ? members(sql.ofGroup, p -> p.uuid(group).number(ofGroup.limit()))
                    : members(
                            sql.ofGroupAfter,
                            p -> p.uuid(group).uuid(after.value()).number(ofGroup.limit()));
        }
        if (query instanceof MemberQuery.OwnersOf owners) {
            return members(sql.owners, p -> p.uuid(owners.groupId().value()).number(owners.limit()));
        }
        MemberQuery.All all = (MemberQuery.All) query;
        GroupId group = all.afterGroup();
        UserId user = all.afterUser();
        return group == null || user == null
                ? members(sql.allMembers, p -> p.number(all.limit()))
                : members(
                        sql.allMembersAfter,
                        p -> p.uuid(group.value())
                                .uuid(group.value())
                                .uuid(user.value())
                                .number(all.limit()));
    }

    @Override
    public List<Membership> listMemberships(MembershipQuery query) {
        UUID user = query.userId().value();
        MembershipQuery.After after = query.after();
        String text = after == null ? sql.memberships : sql.membershipsAfter;
        return calls.read(connection -> connection.query(
                text,
                bind(p -> {
                    p.uuid(user);
                    if (after != null) {
                        p.utf8(after.groupName())
                                .utf8(after.groupName())
                                .uuid(after.groupId().value());
                    }
                    p.number(query.limit());
                }),
                row -> new Membership(rows.group(row), rows.member(row, 6))));
    }

    private List<Group> groups(String text, Parameters.Binding binding) {
        return calls.read(connection -> connection.query(text, bind(binding), rows::group));
    }

    private List<GroupMember> members(String text, Parameters.Binding binding) {
        return calls.read(connection -> connection.query(text, bind(binding), rows::member));
    }

    private long write(String text, Parameters.Binding binding) {
        return calls.write(connection -> connection.update(text, bind(binding)));
    }

    private Binder bind(Parameters.Binding binding) {
        return Parameters.of(dialect, binding);
    }
}
