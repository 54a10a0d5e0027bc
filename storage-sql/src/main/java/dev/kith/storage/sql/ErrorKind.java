package dev.kith.storage.sql;

/** What a database's codes tell. */
enum ErrorKind {
    /** A value of a unique column is taken. */
    UNIQUE,
    /** A foreign key names no row, or other rows name the one to be removed. */
    REFERENCE,
    /** A value breaks NOT NULL, a length, a type or a CHECK. */
    VALUE,
    /** A deadlock or a failed serialization: the whole transaction is gone. */
    ROLLED_BACK,
    /** A lock was not granted in time: the statement is undone, its transaction goes on. */
    LOCK_TIMEOUT,
    /** The statement took too long and is undone. */
    CANCELLED,
    /** The statement was never run: a missing table, a missing right. */
    STATEMENT,
    /** The connection is gone. */
    CONNECTION,
    /** Anything else. */
    OTHER;

    /** {@return whether the store looks for the reason among the rows} */
    boolean hasReason() {
        return this == UNIQUE || this == REFERENCE;
    }

    /** {@return whether the database said that nothing happened, so that running the same again is safe and may help} */
    boolean worthRepeating() {
        return this == ROLLED_BACK || this == LOCK_TIMEOUT;
    }

    /** {@return whether the database said what became of the statement} */
    boolean certain() {
        return this != CONNECTION && this != OTHER;
    }
}
