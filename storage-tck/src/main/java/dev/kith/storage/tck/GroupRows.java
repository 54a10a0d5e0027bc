package dev.kith.storage.tck;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code groups} and {@code group_members}. Never changes: writing gives another.
 *
 * @param byId the groups
 * @param founded for each founder the last group it founded
 * @param members for each group its members
 * @param memberships for each user its memberships
 */
record GroupRows(
        Tree<GroupId, Group> byId,
        Tree<UserId, GroupId> founded,
        Tree<GroupId, Tree<UserId, GroupMember>> members,
        Tree<UserId, Tree<GroupId, GroupMember>> memberships) {

    static final GroupRows NONE = new GroupRows(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    GroupRows with(Group group) {
        return new GroupRows(
                byId.with(group.groupId(), group),
                founded.with(group.createdBy(), group.groupId()),
                members,
                memberships);
    }

    GroupRows without(Group group) {
        return new GroupRows(byId.without(group.groupId()), founded.without(group.createdBy()), members, memberships);
    }

    GroupRows with(GroupMember member) {
        return new GroupRows(
                byId,
                founded,
                members.changed(member.groupId(), Tree.empty(), users -> users.with(member.userId(), member)),
                memberships.changed(member.userId(), Tree.empty(), groups -> groups.with(member.groupId(), member)));
    }

    GroupRows without(GroupMember member) {
        Tree<UserId, GroupMember> colleagues = of(member.groupId()).without(member.userId());
        Tree<GroupId, GroupMember> others = of(member.userId()).without(member.groupId());
        return new GroupRows(
                byId,
                founded,
                colleagues.isEmpty() ? members.without(member.groupId()) : members.with(member.groupId(), colleagues),
                others.isEmpty() ? memberships.without(member.userId()) : memberships.with(member.userId(), others));
    }

    Tree<UserId, GroupMember> of(GroupId groupId) {
        return members.getOr(groupId, Tree.empty());
    }

    Tree<GroupId, GroupMember> of(UserId userId) {
        return memberships.getOr(userId, Tree.empty());
    }

    @Nullable
    GroupMember find(GroupId groupId, UserId userId) {
        return of(groupId).get(userId);
    }
}
