package dev.kith.error;

import dev.kith.model.Table;
import java.util.UUID;

/**
 * No row has this id, or the actor has no part in the message it names. Nothing was stored. For {@code group_members}
 * the id is that of the user who is not a member.
 */
public final class NotFoundException extends KithException {

    private static final long serialVersionUID = 1L;

    /** What {@link #table()} tells. */
    private final Table table;
    /** What {@link #id()} tells. */
    private final UUID id;

    /**
     * Makes the error.
     *
     * @param table where the row was looked for
     * @param id the id that names none
     */
    public NotFoundException(Table table, UUID id) {
        super("Not found in " + table.tableName() + ": " + id);
        this.table = table;
        this.id = id;
    }

    /** {@return where the row was looked for} */
    public Table table() {
        return table;
    }

    /** {@return the id that names no row} */
    public UUID id() {
        return id;
    }
}
