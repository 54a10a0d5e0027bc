package dev.kith.storage.mapdb;

import dev.kith.error.StorageException;
import dev.kith.model.Column;
import dev.kith.model.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RowWriter} wrote: each column once, in the order in which they were written. */
final class RowReader {

    private static final int LEAST_SIZE = 1 + Integer.BYTES;
    private static final int ABSENT = -1;

    private final Table table;
    private final byte[] row;
    private final int end;
    private int at = 1;

    /**
     * Begins with a row.
     *
     * @throws StorageException where the row is damaged or of a later version
     */
    RowReader(Table table, byte[] row) {
        this.table = table;
        this.row = row;
        this.end = row.length - Integer.BYTES;
        if (row.length >= LEAST_SIZE && row[0] > RowWriter.VERSION) {
            throw Failures.damaged("A row of " + table.tableName() + " was written by a later version of Kith ("
                    + row[0] + "); this one reads up to " + RowWriter.VERSION);
        }
        boolean sound = row.length >= LEAST_SIZE
                && row[0] == RowWriter.VERSION
                && (int) RowWriter.INTS.get(row, end) == RowWriter.checksum(row, end);
        if (!sound) {
            throw damaged("its checksum is wrong");
        }
    }

    /** The length of the column's value, which comes next, or {@link #ABSENT}. */
    private int next(Column column) {
        if (at >= end || row[at] != Tags.of(column)) {
            return ABSENT;
        }
        at++;
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

    /** Whether the column comes next, with a value of this length. */
    private boolean isNext(Column column, int expected) {
        int length = next(column);
        if (length != ABSENT && length != expected) {
            throw damaged(column.columnName() + " has a wrong length");
        }
        return length != ABSENT;
    }

    /** Refuses a row of which something was not read. */
    void end() {
        if (at != end) {
            throw damaged("it has a field that is none of its columns");
        }
    }

    /** The value of a column that is never null. */
    <T> T present(Column column, @Nullable T value) {
        if (value == null) {
            throw damaged(column.columnName() + " is missing");
        }
        return value;
    }

    UUID presentId(Column column) {
        return present(column, id(column));
    }

    @Nullable
    UUID id(Column column) {
        if (!isNext(column, 2 * Long.BYTES)) {
            return null;
        }
        return new UUID(word(), word());
    }

    String presentText(Column column) {
        return present(column, text(column));
    }

    @Nullable
    String text(Column column) {
        int length = next(column);
        if (length == ABSENT) {
            return null;
        }
        String text = new String(row, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    @Nullable
    Integer number(Column column) {
        if (!isNext(column, Integer.BYTES)) {
            return null;
        }
        int number = (int) RowWriter.INTS.get(row, at);
        at += Integer.BYTES;
        return number;
    }

    @Nullable
    LocalDate date(Column column) {
        Integer day = number(column);
        return day == null ? null : LocalDate.ofEpochDay(day);
    }

    @Nullable
    Instant time(Column column) {
        return isNext(column, Long.BYTES) ? Micros.instant(word()) : null;
    }

    private long word() {
        long word = (long) RowWriter.LONGS.get(row, at);
        at += Long.BYTES;
        return word;
    }

    private StorageException damaged(String how) {
        return Failures.damaged("A row of " + table.tableName() + " is damaged: " + how);
    }
}
