package dev.kith.storage.sql;

/**
 * One thing that a schema lacks.
 *
 * @param part what kind of thing
 * @param name which one: a table, {@code table.column}, or the name that Kith's scripts give a constraint or index; tables
 *     and columns are named as the model names them, without prefix
 * @param detail what was looked for, in words, and what was found where something was; its wording may change
 */
public record SchemaLack(Part part, String name, String detail) {

    /** What a schema can lack. */
    public enum Part {
        /** A table is not there. What would stand in it is not told besides. */
        TABLE,
        /** A column is not there. What would stand on it may be told besides. */
        COLUMN,
        /** A column has a type that does not keep what the model's does, or is too short. */
        TYPE,
        /** A text column does not compare by code points. */
        COLLATION,
        /** A column takes nulls. */
        NOT_NULL,
        /** A table has no primary key, one of other columns, or one that Kith does not name so. */
        PRIMARY_KEY,
        /** A column is not unique on its own. */
        UNIQUE,
        /** A column names no other table's row, or removal of that row is not refused at once. */
        FOREIGN_KEY,
        /** No CHECK bears the name that Kith's has. */
        CHECK,
        /** No index begins with the columns that a page, an inbox or a foreign key goes by. */
        INDEX
    }

    /** {@return such as {@code UNIQUE users.email: a unique index or constraint on email alone}} */
    @Override
    public String toString() {
        return part + " " + name + ": " + detail;
    }
}
