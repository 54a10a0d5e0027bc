package dev.kith.core.internal;

import dev.kith.error.NotAllowedException;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.NotFoundException;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.GroupPolicy.Action;
import dev.kith.model.Table;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells who and what is missing, in the order in which reasons are told: the actor, the other party, permission. */
record Presence(Scope scope) {

    /** Refuses the first of these users that does not exist. One read. */
    void ofUsers(UserId... users) {
        Set<UserId> asked = new LinkedHashSet<>(List.of(users));
        Set<UserId> found = scope.users().list(new UserQuery.ByIds(asked)).stream()
                .map(User::userId)
                .collect(Collectors.toSet());
        for (UserId userId : asked) {
            if (!found.contains(userId)) {
                throw new NotFoundException(Table.USERS, userId.value());
            }
        }
    }

    Group ofGroup(GroupId groupId) {
        return scope.groups().find(groupId).orElseThrow(() -> new NotFoundException(Table.GROUPS, groupId.value()));
    }

    /**
     * Refuses what the policy does not let a user do in a group as a whole: to read, to post.
     *
     * @return the membership, or null for one who may without being a member
     */
    @Nullable
    GroupMember allowed(Action action, GroupId groupId, UserId actor) {
        Optional<GroupMember> member = scope.groups().findMember(groupId, actor);
        if (member.isEmpty()) {
            ofUsers(actor);
            ofGroup(groupId);
        }
        GroupMember membership = member.orElse(null);
        if (!scope.settings.policy.allows(action, membership, null, null)) {
            throw refusal(membership);
        }
        return membership;
    }

    /** {@return the error for an actor whom the policy refuses} */
    static NotAllowedException refusal(@Nullable GroupMember actor) {
        return new NotAllowedException(actor == null ? Rule.MEMBERS_ONLY : Rule.GROUP_POLICY);
    }
}
