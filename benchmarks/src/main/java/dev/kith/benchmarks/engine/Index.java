package dev.kith.benchmarks.engine;

/** The ordered maps that a key-value peer keeps. Their keys are compared byte by byte, unsigned. */
enum Index {
    /** {@code user_id} → the name. */
    USERS,
    /** Conversation, {@code sent_at}, {@code message_id} → the row. */
    MESSAGES,
    /** {@code message_id} → conversation, {@code sent_at}. */
    IDS,
    /** User, partner → {@code sent_at}, {@code message_id} of the last message. */
    TALKS,
    /** Recipient, sender, {@code sent_at}, {@code message_id} → nothing. */
    UNREAD
}
