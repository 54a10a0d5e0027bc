package dev.kith.error;

import dev.kith.model.Table;

/** The call does not fit what is stored by now. Nothing was stored; reading again shows what is there. */
public final class ConflictException extends KithException {

    private static final long serialVersionUID = 1L;

    /** What {@link #table()} tells. */
    private final Table table;
    /** What {@link #reason()} tells. */
    private final Reason reason;

    /**
     * Makes the error.
     *
     * @param table whose row it is
     * @param reason how it does not fit
     */
    public ConflictException(Table table, Reason reason) {
        super("Conflict in " + table.tableName() + ": " + reason);
        this.table = table;
        this.reason = reason;
    }

    /** {@return whose row it is} */
    public Table table() {
        return table;
    }

    /** {@return how the call does not fit} */
    public Reason reason() {
        return reason;
    }

    /** How a call does not fit what is stored. */
    public enum Reason {
        /** The row changed after the caller read it. */
        CHANGED,
        /** The id was used before, by another sender, for another target or with other content. */
        SAME_ID,
        /** Other rows still name this one. */
        REFERENCED,
        /** There are rows where there must be none. */
        NOT_EMPTY
    }
}
