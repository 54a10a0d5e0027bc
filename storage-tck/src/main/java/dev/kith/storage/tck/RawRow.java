package dev.kith.storage.tck;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row as columns and values, whether the columns can hold them or not: what a {@link RawWriter} writes. A value is
 * null, or by its column's type a {@link UUID}, a {@link String}, a {@link java.time.LocalDate}, an {@link Integer} or
 * an {@link java.time.Instant}; a test that wants it refused also gives a text for an id and a {@link Long} for a
 * number. Immutable.
 */
public final class RawRow {

    private static final Map<Column, Method> COMPONENTS = components();

    private final Table table;
    private final Map<Column, @Nullable Object> values;

    private RawRow(Table table, Map<Column, @Nullable Object> values) {
        this.table = table;
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * Takes a row apart.
     *
     * @param row a {@link User}, {@link Message}, {@link Group} or {@link GroupMember}
     * @return its columns
     * @throws IllegalArgumentException where it is another record
     */
    public static RawRow of(Record row) {
        Table table = tableOf(row);
        Map<Column, @Nullable Object> values = new EnumMap<>(Column.class);
        for (Column column : table.columns()) {
            values.put(column, plain(component(row, column)));
        }
        return new RawRow(table, values);
    }

    /**
     * Changes one value.
     *
     * @param column a column of this row's table
     * @param value any value, or null
     * @return a row with that value
     * @throws IllegalArgumentException where the column is another table's
     */
    public RawRow with(Column column, @Nullable Object value) {
        if (column.table() != table) {
            throw new IllegalArgumentException(column + " is not of " + table.tableName());
        }
        Map<Column, @Nullable Object> changed = new EnumMap<>(Column.class);
        changed.putAll(values);
        changed.put(column, value);
        return new RawRow(table, changed);
    }

    /** {@return the table} */
    public Table table() {
        return table;
    }

    /** {@return every column of the table in the model's order, with its value} */
    public Map<Column, @Nullable Object> values() {
        return values;
    }

    /**
     * Puts the row together.
     *
     * @return a {@link User}, {@link Message}, {@link Group} or {@link GroupMember}
     * @throws ClassCastException where a value is not of its column's type
     */
    public Record toRow() {
        return switch (table) {
            case USERS -> Rebuilt.user(this);
            case MESSAGES -> Rebuilt.message(this);
            case GROUPS -> Rebuilt.group(this);
            case GROUP_MEMBERS -> Rebuilt.member(this);
        };
    }

    /** {@return table and columns; the values, which may be long, are left out} */
    @Override
    public String toString() {
        return "RawRow[" + values.keySet() + "]";
    }

    private static Table tableOf(Record row) {
        return Arrays.stream(Table.values())
                .filter(table -> rowType(table).isInstance(row))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a row of the four tables: " + row.getClass()));
    }

    private static @Nullable Object component(Record row, Column column) {
        try {
            return Objects.requireNonNull(COMPONENTS.get(column)).invoke(row);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new LinkageError("Every component of a row can be read: " + column, impossible);
        }
    }

    private static Map<Column, Method> components() {
        Map<Column, Method> components = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            try {
                components.put(column, rowType(column.table()).getMethod(column.javaName()));
            } catch (NoSuchMethodException impossible) {
                throw new LinkageError("Every column is a component of its row: " + column, impossible);
            }
        }
        return components;
    }

    private static Class<? extends Record> rowType(Table table) {
        return switch (table) {
            case USERS -> User.class;
            case MESSAGES -> Message.class;
            case GROUPS -> Group.class;
            case GROUP_MEMBERS -> GroupMember.class;
        };
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof UserId id) {
            return id.value();
        }
        if (value instanceof MessageId id) {
            return id.value();
        }
        return value instanceof GroupId id ? id.value() : value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawRow row && table == row.table && values.equals(row.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(table, values);
    }
}
