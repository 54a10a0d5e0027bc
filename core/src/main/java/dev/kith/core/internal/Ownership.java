package dev.kith.core.internal;

import dev.kith.error.NotAllowedException;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.group.GroupMember;
import dev.kith.group.Role;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MemberQuery;
import dev.kith.user.UserId;
import java.util.List;

/** A group keeps at least one owner as long as it has members. Asked while the group is locked. */
final class Ownership {

    private Ownership() {}

    /** Refuses that a member goes whose going leaves members without an owner. */
    static void keptWithout(GroupStore groups, GroupMember leaving) {
        boolean needed = leaving.has(Role.OWNER) && !anotherOwner(groups, leaving);
        if (needed
                && othersThan(
                        leaving.userId(), groups.listMembers(new MemberQuery.OfGroup(leaving.groupId(), null, 2)))) {
            throw new NotAllowedException(Rule.LAST_OWNER);
        }
    }

    /** Refuses that a member stops being an owner where it is the only one. */
    static void keptWhen(GroupStore groups, GroupMember present, Role future) {
        if (present.has(Role.OWNER) && !future.equals(Role.OWNER) && !anotherOwner(groups, present)) {
            throw new NotAllowedException(Rule.LAST_OWNER);
        }
    }

    /** Refuses a first member who is not an owner. Where there are others there is an owner, so none is looked for. */
    static void keptWith(GroupStore groups, GroupMember joined) {
        if (!joined.has(Role.OWNER)
                && !othersThan(
                        joined.userId(), groups.listMembers(new MemberQuery.OfGroup(joined.groupId(), null, 2)))) {
            throw new NotAllowedException(Rule.LAST_OWNER);
        }
    }

    private static boolean anotherOwner(GroupStore groups, GroupMember than) {
        return othersThan(than.userId(), groups.listMembers(new MemberQuery.OwnersOf(than.groupId(), 2)));
    }

    private static boolean othersThan(UserId userId, List<GroupMember> members) {
        return members.stream().anyMatch(member -> !member.userId().equals(userId));
    }
}
