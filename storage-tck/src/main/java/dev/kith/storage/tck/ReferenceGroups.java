package dev.kith.storage.tck;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The groups of {@link ReferenceStorage}. */
final class ReferenceGroups implements GroupStore {

    private static final Comparator<MembershipQuery.After> BY_NAME = Comparator.comparing(
                    MembershipQuery.After::groupName, CodePoints.ORDER)
            .thenComparing(MembershipQuery.After::groupId);

    private final Access access;

    ReferenceGroups(Access access) {
        this.access = access;
    }

    @Override
    public void insert(Group group) {
        insertAll(List.of(group));
    }

    @Override
    public void insertAll(List<Group> groups) {
        access.writeAll(groups, this::inserted);
    }

    private Rows inserted(Rows rows, Group group) {
        ColumnCheck.refuseUnfit(group);
        refuse(rows.groups().byId().has(group.groupId()), Column.GROUPS_GROUP_ID);
        refuse(literal() && rows.groups().founded().has(group.createdBy()), Column.GROUPS_CREATED_BY);
        requireUser(rows, group.createdBy());
        return rows.with(rows.groups().with(group));
    }

    @Override
    public boolean update(Group group) {
        return access.change(rows -> {
            Group present = rows.groups().byId().get(group.groupId());
            if (present == null) {
                return new Access.Change<>(rows, false);
            }
            Group changed = new Group(
                    present.groupId(),
                    group.groupName(),
                    group.description(),
                    present.createdBy(),
                    present.createdAt());
            ColumnCheck.refuseUnfit(changed);
            return new Access.Change<>(rows.with(rows.groups().with(changed)), true);
        });
    }

    @Override
    public boolean delete(GroupId groupId) {
        return access.change(rows -> {
            Group group = rows.groups().byId().get(groupId);
            if (group == null) {
                return new Access.Change<>(rows, false);
            }
            if (!rows.groups().of(groupId).isEmpty() || rows.messages().posts().has(groupId)) {
                throw new ConflictException(Table.GROUPS, ConflictException.Reason.REFERENCED);
            }
            return new Access.Change<>(rows.with(rows.groups().without(group)), true);
        });
    }

    @Override
    public Optional<Group> find(GroupId groupId) {
        return access.rows().groups().byId().find(groupId);
    }

    @Override
    public Optional<Group> lock(GroupId groupId) {
        access.requireTransaction();
        return find(groupId);
    }

    @Override
    public List<Group> list(GroupQuery query) {
        Tree<GroupId, Group> groups = access.rows().groups().byId();
        if (query instanceof GroupQuery.ByIds some) {
            return some.ids().stream()
                    .map(groups::find)
                    .flatMap(Optional::stream)
                    .toList();
        }
        GroupQuery.All all = (GroupQuery.All) query;
        return groups.list(all.after(), false, all.limit(), group -> true);
    }

    @Override
    public void insertMember(GroupMember member) {
        insertMembers(List.of(member));
    }

    @Override
    public void insertMembers(List<GroupMember> members) {
        access.writeAll(members, this::inserted);
    }

    private Rows inserted(Rows rows, GroupMember member) {
        ColumnCheck.refuseUnfit(member);
        GroupRows groups = rows.groups();
        refuse(groups.find(member.groupId(), member.userId()) != null, Column.GROUP_MEMBERS_USER_ID);
        refuse(literal() && !groups.of(member.groupId()).isEmpty(), Column.GROUP_MEMBERS_GROUP_ID);
        refuse(literal() && !groups.of(member.userId()).isEmpty(), Column.GROUP_MEMBERS_USER_ID);
        if (!groups.byId().has(member.groupId())) {
            throw new NotFoundException(Table.GROUPS, member.groupId().value());
        }
        requireUser(rows, member.userId());
        return rows.with(groups.with(member));
    }

    @Override
    public boolean updateMember(GroupMember member) {
        return access.change(rows -> {
            GroupMember present = rows.groups().find(member.groupId(), member.userId());
            if (present == null) {
                return new Access.Change<>(rows, false);
            }
            GroupMember changed =
                    new GroupMember(present.groupId(), present.userId(), member.role(), present.joinedAt());
            ColumnCheck.refuseUnfit(changed);
            return new Access.Change<>(rows.with(rows.groups().with(changed)), true);
        });
    }

    @Override
    public boolean deleteMember(GroupId groupId, UserId userId) {
        return access.change(rows -> {
            GroupMember member = rows.groups().find(groupId, userId);
            return member == null
                    ? new Access.Change<>(rows, false)
                    : new Access.Change<>(rows.with(rows.groups().without(member)), true);
        });
    }

    @Override
    public long deleteMembers(GroupId groupId) {
        return access.change(rows -> {
            GroupRows groups = rows.groups();
            List<GroupMember> members = groups.of(groupId).values();
            for (GroupMember member : members) {
                groups = groups.without(member);
            }
            return new Access.Change<>(rows.with(groups), (long) members.size());
        });
    }

    @Override
    public Optional<GroupMember> findMember(GroupId groupId, UserId userId) {
        return Optional.ofNullable(access.rows().groups().find(groupId, userId));
    }

    @Override
    public List<GroupMember> listMembers(MemberQuery query) {
        GroupRows groups = access.rows().groups();
        if (query instanceof MemberQuery.OfGroup some) {
            return groups.of(some.groupId()).list(some.after(), false, some.limit(), member -> true);
        }
        if (query instanceof MemberQuery.OwnersOf owners) {
            return groups.of(owners.groupId())
                    .list(null, false, owners.limit(), member -> "owner".equals(member.role()));
        }
        return allMembers(groups, (MemberQuery.All) query);
    }

    private static List<GroupMember> allMembers(GroupRows groups, MemberQuery.All all) {
        UserId after = all.afterUser();
        List<GroupMember> sameGroup = all.afterGroup() == null || after == null
                ? List.of()
                : groups.of(all.afterGroup()).list(after, false, all.limit(), member -> true);
        List<Tree<UserId, GroupMember>> next =
                groups.members().list(all.afterGroup(), false, all.limit(), some -> !some.isEmpty());
        return Stream.concat(sameGroup.stream(), next.stream().flatMap(some -> some.values().stream()))
                .limit(all.limit())
                .toList();
    }

    @Override
    public List<Membership> listMemberships(MembershipQuery query) {
        GroupRows groups = access.rows().groups();
        return groups.of(query.userId()).values().stream()
                .map(member ->
                        new Membership(Objects.requireNonNull(groups.byId().get(member.groupId())), member))
                .filter(membership -> query.after() == null || BY_NAME.compare(place(membership), query.after()) > 0)
                .sorted(Comparator.comparing(ReferenceGroups::place, BY_NAME))
                .limit(query.limit())
                .toList();
    }

    private static MembershipQuery.After place(Membership membership) {
        return new MembershipQuery.After(
                membership.group().groupName(), membership.group().groupId());
    }

    private boolean literal() {
        return access.reading() == Reading.LITERAL;
    }

    private static void refuse(boolean taken, Column column) {
        if (taken) {
            throw new DuplicateValueException(column);
        }
    }

    private static void requireUser(Rows rows, UserId userId) {
        if (!rows.users().byId().has(userId)) {
            throw new NotFoundException(Table.USERS, userId.value());
        }
    }
}
