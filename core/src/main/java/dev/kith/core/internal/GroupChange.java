package dev.kith.core.internal;

import dev.kith.error.NotFoundException;
import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.GroupPolicy.Action;
import dev.kith.group.Role;
import dev.kith.model.Table;
import dev.kith.spi.GroupStore;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a group that is locked for it.
 *
 * @param step the step it is made in
 * @param group the group, as it was when it was locked
 * @param actor who makes it, or null for the system
 */
record GroupChange(Scope step, Group group, @Nullable UserId actor) {

    /** Locks a group. */
    static GroupChange begin(Scope step, GroupId groupId, @Nullable UserId actor) {
        Group group = step.groups().lock(groupId).orElse(null);
        if (group == null) {
            requireUsers(step, actor);
            throw new NotFoundException(Table.GROUPS, groupId.value());
        }
        return new GroupChange(step, group, actor);
    }

    GroupStore groups() {
        return step.groups();
    }

    GroupId groupId() {
        return group.groupId();
    }

    Instant now() {
        return step.settings.now();
    }

    /** Finds the member the change is about. */
    GroupMember member(UserId userId) {
        GroupMember member = groups().findMember(groupId(), userId).orElse(null);
        if (member == null) {
            requireUsers(step, actor);
            throw new NotFoundException(Table.GROUP_MEMBERS, userId.value());
        }
        return member;
    }

    /** Refuses what the policy does not allow, after the reasons that are told before it. */
    void permit(Action action, @Nullable GroupMember subject, @Nullable Role future, UserId... others) {
        if (actor == null) {
            return;
        }
        GroupMember acting = groups().findMember(groupId(), actor).orElse(null);
        if (!step.settings.policy.allows(action, acting, subject, future)) {
            requireUsers(step, actor, others);
            throw Presence.refusal(acting);
        }
        if (acting == null) {
            requireUsers(step, actor);
        }
    }

    void setRole(GroupMember member, Role role) {
        groups().updateMember(new GroupMember(groupId(), member.userId(), role.name(), member.joinedAt()));
        step.tell(new KithEvent.RoleChanged(now(), groupId(), member.userId(), role.name()));
    }

    void remove(GroupMember member) {
        Ownership.keptWithout(groups(), member);
        groups().deleteMember(groupId(), member.userId());
        step.tell(new KithEvent.MemberLeft(now(), groupId(), member.userId()));
    }

    private static void requireUsers(Scope step, @Nullable UserId actor, UserId... others) {
        List<UserId> users = new ArrayList<>();
        if (actor != null) {
            users.add(actor);
        }
        users.addAll(List.of(others));
        new Presence(step).ofUsers(users.toArray(new UserId[0]));
    }
}
