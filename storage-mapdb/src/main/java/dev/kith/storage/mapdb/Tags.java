package dev.kith.storage.mapdb;

import dev.kith.model.Column;
import dev.kith.model.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The numbers by which a file knows the columns. They follow the model's tables, and never change. */
final class Tags {

    /** How many numbers a table has: more than it has columns. */
    private static final int SPAN = 32;

    private static final Map<Column, Byte> OF_COLUMN = new EnumMap<>(Column.class);
    private static final @Nullable Column[] WITH_TAG = new Column[Byte.MAX_VALUE + 1];

    static {
        number(Table.USERS, 0);
        number(Table.MESSAGES, SPAN);
        number(Table.GROUPS, 2 * SPAN);
        number(Table.GROUP_MEMBERS, 3 * SPAN);
    }

    private Tags() {}

    private static void number(Table table, int base) {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            OF_COLUMN.put(column, (byte) (base + 1 + i));
            WITH_TAG[base + 1 + i] = column;
        }
    }

    static byte of(Column column) {
        return Objects.requireNonNull(OF_COLUMN.get(column));
    }

    /** The column, or null where no column has the number. */
    static @Nullable Column column(byte tag) {
        return tag < 0 ? null : WITH_TAG[tag];
    }
}
