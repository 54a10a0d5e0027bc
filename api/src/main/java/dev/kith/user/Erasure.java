package dev.kith.user;

/** What becomes of the messages a user wrote when the user is erased. */
public enum Erasure {
    /** They stay, written by a user who is no longer known. */
    KEEP_MESSAGES,
    /** Every message the user sent is deleted, direct and to groups. What others sent to the user stays. */
    DELETE_MESSAGES
}
