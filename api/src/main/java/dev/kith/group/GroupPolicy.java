package dev.kith.group;

import org.jspecify.annotations.Nullable;

/**
 * Who may do what in a group. A host that wants it otherwise hands in its own; that a group keeps an owner is not a
 * matter of policy. Asked inside the transaction that makes the change, so it answers from its arguments alone. Safe
 * for several threads.
 */
@FunctionalInterface
public interface GroupPolicy {

    /**
     * Owners do everything. Admins rename, describe, and manage members who neither are nor become owners. Members
     * read and post, and see what was sent since they joined.
     */
    @SuppressWarnings("ClassInitializationDeadlock") // nothing but this constant makes one
    GroupPolicy DEFAULT = new DefaultGroupPolicy();

    /**
     * Decides.
     *
     * @param action what is to be done
     * @param actor the membership of who wants it, or null for one who is not a member
     * @param subject the membership, before the change, that it is about; null where it is about none, or none yet
     * @param future the role that the subject would have; null where it would have none
     * @return whether it is allowed
     */
    boolean allows(Action action, @Nullable GroupMember actor, @Nullable GroupMember subject, @Nullable Role future);

    /**
     * Promises that reading and posting are for members, for each of them, and for nobody else, so that the store can
     * check it in the very statement that reads or stores a message, without asking {@link #allows}.
     *
     * @return whether it is so; false here
     */
    default boolean membersTakePart() {
        return false;
    }

    /**
     * Tells whether a member sees what was sent before {@code joined_at}.
     *
     * @return whether it is so; false here
     */
    default boolean membersSeeEarlierMessages() {
        return false;
    }

    /** What may be done in a group. Leaving is always allowed. */
    enum Action {
        /** To read its messages and its members. */
        READ,
        /** To send to it. */
        POST,
        /** To change its name or its description. */
        DESCRIBE,
        /** To add a member, in the future role. */
        ADD,
        /** To remove a member, the subject. */
        REMOVE,
        /** To change a member's role. */
        CHANGE_ROLE,
        /** To make another member the owner in one's own place. */
        HAND_OVER,
        /** To delete it with its messages. */
        DELETE
    }
}
