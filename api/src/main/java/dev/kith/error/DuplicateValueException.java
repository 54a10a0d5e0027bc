package dev.kith.error;

import dev.kith.model.Column;
import dev.kith.model.Table;

/**
 * Another row already has the value of a unique column. Nothing was stored. Of several such columns the first in the
 * model's order is told. For the pair (group, user) of {@code group_members} it is {@code user_id}.
 */
public final class DuplicateValueException extends KithException {

    private static final long serialVersionUID = 1L;

    /** What {@link #column()} tells. */
    private final Column column;

    /**
     * Makes the error.
     *
     * @param column the unique column
     */
    public DuplicateValueException(Column column) {
        super("Already taken: " + column);
        this.column = column;
    }

    /** {@return the table of the column} */
    public Table table() {
        return column.table();
    }

    /** {@return the unique column} */
    public Column column() {
        return column;
    }
}
