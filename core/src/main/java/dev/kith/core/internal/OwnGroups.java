package dev.kith.core.internal;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.GroupPolicy.Action;
import dev.kith.group.Groups;
import dev.kith.group.Membership;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.user.UserId;
import java.util.Objects;

/** What a user does with groups. */
final class OwnGroups extends ScopedGroups implements Groups {

    private final UserId actor;

    OwnGroups(Scope scope, UserId actor) {
        super(scope, actor);
        this.actor = actor;
    }

    @Override
    public Group create(NewGroup command) {
        return found(actor, command);
    }

    @Override
    public CursorPage<Membership> mine(Paging paging) {
        return membershipsOf(actor, paging);
    }

    @Override
    public void leave(GroupId groupId) {
        remove(groupId, actor);
    }

    @Override
    public void handOver(GroupId groupId, UserId newOwner) {
        Objects.requireNonNull(newOwner, "newOwner");
        change(groupId, change -> {
            GroupMember heir = change.member(newOwner);
            change.permit(Action.HAND_OVER, heir, Role.OWNER);
            if (!newOwner.equals(actor)) {
                if (!heir.has(Role.OWNER)) {
                    change.setRole(heir, Role.OWNER);
                }
                change.setRole(change.member(actor), Role.ADMIN);
            }
            return groupId;
        });
    }
}
