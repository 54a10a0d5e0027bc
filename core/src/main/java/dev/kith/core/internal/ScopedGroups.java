package dev.kith.core.internal;

import dev.kith.event.KithEvent;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.GroupPolicy.Action;
import dev.kith.group.Membership;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a user, as the policy allows, and the system, without one, do with groups alike. */
abstract class ScopedGroups {

    final Scope scope;
    private final @Nullable UserId actor;

    ScopedGroups(Scope scope, @Nullable UserId actor) {
        this.scope = scope;
        this.actor = actor;
    }

    public Group get(GroupId groupId) {
        Objects.requireNonNull(groupId, "groupId");
        if (actor != null) {
            new Presence(scope).allowed(Action.READ, groupId, actor);
        }
        return new Presence(scope).ofGroup(groupId);
    }

    public CursorPage<GroupMember> members(GroupId groupId, Paging paging) {
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(paging, "paging");
        UserId after = paging.cursor() == null ? null : Cursors.readMembers(paging.cursor(), groupId);
        if (actor != null) {
            new Presence(scope).allowed(Action.READ, groupId, actor);
        }
        List<GroupMember> members =
                scope.groups().listMembers(new MemberQuery.OfGroup(groupId, after, paging.size() + 1));
        if (members.isEmpty()) {
            new Presence(scope).ofGroup(groupId);
        }
        return Listing.page(members, paging, last -> Cursors.members(groupId, last.userId()));
    }

    public Group rename(GroupId groupId, String groupName) {
        return rewrite(groupId, group -> described(group, groupName, group.description()));
    }

    public Group describe(GroupId groupId, @Nullable String description) {
        return rewrite(groupId, group -> described(group, group.groupName(), description));
    }

    public GroupMember add(GroupId groupId, UserId userId, Role role) {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(role, "role");
        return change(groupId, change -> {
            change.permit(Action.ADD, null, role, userId);
            GroupMember row = scope.settings.rows.member(new GroupMember(groupId, userId, role.name(), change.now()));
            change.groups().insertMember(row);
            Ownership.keptWith(change.groups(), row);
            change.step().tell(new KithEvent.MemberJoined(change.now(), groupId, userId));
            return row;
        });
    }

    public void remove(GroupId groupId, UserId userId) {
        Objects.requireNonNull(userId, "userId");
        change(groupId, change -> {
            GroupMember member = change.member(userId);
            if (!userId.equals(actor)) {
                change.permit(Action.REMOVE, member, null);
            }
            change.remove(member);
            return userId;
        });
    }

    public GroupMember changeRole(GroupId groupId, UserId userId, Role role) {
        Objects.requireNonNull(userId, "userId");
        Objects.requireNonNull(role, "role");
        return change(groupId, change -> {
            GroupMember member = change.member(userId);
            change.permit(Action.CHANGE_ROLE, member, role);
            Ownership.keptWhen(change.groups(), member, role);
            change.setRole(member, role);
            return new GroupMember(groupId, userId, role.name(), member.joinedAt());
        });
    }

    public void delete(GroupId groupId) {
        change(groupId, change -> {
            change.permit(Action.DELETE, null, null);
            change.groups().deleteMembers(groupId);
            change.step().messages().delete(new MessageDeletion.OfGroup(groupId));
            change.groups().delete(groupId);
            change.step().tell(new KithEvent.GroupDeleted(change.now(), groupId));
            return groupId;
        });
    }

    final <T> T change(GroupId groupId, Function<GroupChange, T> work) {
        Objects.requireNonNull(groupId, "groupId");
        return scope.inStep(step -> work.apply(GroupChange.begin(step, groupId, actor)));
    }

    final Group found(UserId creator, NewGroup command) {
        Objects.requireNonNull(command, "command");
        Instant now = scope.settings.now();
        GroupId id = command.groupId() == null ? scope.settings.ids.groupId() : command.groupId();
        Group row = scope.settings.rows.group(new Group(id, command.groupName(), command.description(), creator, now));
        return scope.inStep(step -> {
            step.groups().insert(row);
            step.groups().insertMember(new GroupMember(id, creator, Role.OWNER.name(), now));
            step.tell(new KithEvent.GroupCreated(now, id, creator));
            step.tell(new KithEvent.MemberJoined(now, id, creator));
            return row;
        });
    }

    final CursorPage<Membership> membershipsOf(UserId userId, Paging paging) {
        Objects.requireNonNull(paging, "paging");
        MembershipQuery.After after = paging.cursor() == null ? null : Cursors.readMemberships(paging.cursor(), userId);
        List<Membership> memberships =
                scope.groups().listMemberships(new MembershipQuery(userId, after, paging.size() + 1));
        if (memberships.isEmpty() && after == null) {
            new Presence(scope).ofUsers(userId);
        }
        return Listing.page(memberships, paging, last -> Cursors.memberships(userId, placeOf(last.group())));
    }

    private Group rewrite(GroupId groupId, UnaryOperator<Group> edit) {
        Objects.requireNonNull(groupId, "groupId");
        scope.settings.rows.group(edit.apply(nameless(groupId)));
        return change(groupId, change -> {
            change.permit(Action.DESCRIBE, null, null);
            Group row = scope.settings.rows.group(edit.apply(change.group()));
            change.groups().update(row);
            change.step().tell(new KithEvent.GroupUpdated(change.now(), groupId));
            return row;
        });
    }

    /** Stands in for a group that is not read yet, since an invalid value is told before anything else. */
    private static Group nameless(GroupId groupId) {
        return new Group(groupId, "", null, new UserId(groupId.value()), Instant.EPOCH);
    }

    private static Group described(Group group, String groupName, @Nullable String description) {
        return new Group(group.groupId(), groupName, description, group.createdBy(), group.createdAt());
    }

    private static MembershipQuery.After placeOf(Group group) {
        return new MembershipQuery.After(group.groupName(), group.groupId());
    }
}
