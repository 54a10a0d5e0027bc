package dev.kith.storage.mapdb;

import dev.kith.error.StorageException;
import dev.kith.model.Column;
import dev.kith.model.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RowWriter} wrote. */
final class RowReader {

    private static final int LEAST_SIZE = 1 + Integer.BYTES;

    private final Table table;
    private final @Nullable Object[] values = new @Nullable Object[Tags.SPAN];
    private final byte[] row;
    private int at = 1;

    /**
     * Reads a row.
     *
     * @throws StorageException where the row is damaged, of another table or of a later version
     */
    RowReader(Table table, byte[] row) {
        this.table = table;
        this.row = row;
        refuseDamaged();
        int end = row.length - Integer.BYTES;
        while (at < end) {
            readField(end);
        }
    }

    private void refuseDamaged() {
        if (row.length >= LEAST_SIZE && row[0] > RowWriter.VERSION) {
            throw Failures.damaged("A row of " + table.tableName() + " was written by a later version of Kith ("
                    + row[0] + "); this one reads up to " + RowWriter.VERSION);
        }
        int end = row.length - Integer.BYTES;
        boolean sound = row.length >= LEAST_SIZE
                && row[0] == RowWriter.VERSION
                && (int) RowWriter.INTS.get(row, end) == RowWriter.checksum(row, end);
        if (!sound) {
            throw damaged("its checksum is wrong");
        }
    }

    private void readField(int end) {
        Column column = Tags.column(row[at++]);
        if (column == null || column.table() != table) {
            throw damaged("it has a field that is none of its columns");
        }
        int length = length(end);
        values[Tags.within(column)] = value(column, length);
        at += length;
    }

    private int length(int end) {
        int length = 0;
        int shift = 0;
        byte part;
        do {
            part = at < end ? row[at++] : -1;
            length |= (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0 && shift < Integer.SIZE);
        if (part < 0 || length < 0 || length > end - at) {
            throw damaged("a field of it does not end");
        }
        return length;
    }

    private Object value(Column column, int length) {
        return switch (column.type()) {
            case UUID -> {
                require(length == 2 * Long.BYTES, column);
                yield new UUID((long) RowWriter.LONGS.get(row, at), (long) RowWriter.LONGS.get(row, at + Long.BYTES));
            }
            case VARCHAR, TEXT -> new String(row, at, length, StandardCharsets.UTF_8);
            case INT -> {
                require(length == Integer.BYTES, column);
                yield (int) RowWriter.INTS.get(row, at);
            }
            case DATE -> {
                require(length == Integer.BYTES, column);
                yield LocalDate.ofEpochDay((int) RowWriter.INTS.get(row, at));
            }
            case TIMESTAMP -> {
                require(length == Long.BYTES, column);
                yield Micros.instant((long) RowWriter.LONGS.get(row, at));
            }
        };
    }

    private void require(boolean rightLength, Column column) {
        if (!rightLength) {
            throw damaged(column.columnName() + " has a wrong length");
        }
    }

    /** The value of a column that is never null. */
    <T> T present(Column column, Class<T> type) {
        T value = of(column, type);
        if (value == null) {
            throw damaged(column.columnName() + " is missing");
        }
        return value;
    }

    private <T> @Nullable T of(Column column, Class<T> type) {
        return type.cast(values[Tags.within(column)]);
    }

    @Nullable
    UUID id(Column column) {
        return of(column, UUID.class);
    }

    @Nullable
    String text(Column column) {
        return of(column, String.class);
    }

    @Nullable
    Integer number(Column column) {
        return of(column, Integer.class);
    }

    @Nullable
    Instant time(Column column) {
        return of(column, Instant.class);
    }

    private StorageException damaged(String how) {
        return Failures.damaged("A row of " + table.tableName() + " is damaged: " + how);
    }
}
