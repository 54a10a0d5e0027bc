package dev.kith.group;

import org.jspecify.annotations.Nullable;

/** Owners own, admins manage, members take part. */
final class DefaultGroupPolicy implements GroupPolicy {

    @Override
    public boolean allows(
            Action action, @Nullable GroupMember actor, @Nullable GroupMember subject, @Nullable Role future) {
        if (actor == null) {
            return false;
        }
        boolean owner = actor.has(Role.OWNER);
        boolean manager = owner || actor.has(Role.ADMIN);
        boolean ownersAffair = (subject != null && subject.has(Role.OWNER)) || Role.OWNER.equals(future);
        return switch (action) {
            case READ, POST -> true;
            case DESCRIBE -> manager;
            case ADD, REMOVE, CHANGE_ROLE -> ownersAffair ? owner : manager;
            case HAND_OVER, DELETE -> owner;
        };
    }

    @Override
    public boolean membersTakePart() {
        return true;
    }
}
