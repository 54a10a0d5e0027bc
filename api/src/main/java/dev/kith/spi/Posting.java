package dev.kith.spi;

/** Who may post to a group, as far as a store checks it. It has no meaning for direct messages. */
public enum Posting {
    /** Its members: the store checks it in the step that stores the message. */
    MEMBERS,
    /** Anyone, as far as the store is concerned. */
    ANYONE
}
