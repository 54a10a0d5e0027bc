package dev.kith.storage.mapdb;

import dev.kith.model.Column;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Writes a row down: a version, then of each column that is not null its tag, the length of the value and the value,
 * and a checksum of it all. Numbers have their most significant byte first; a length has seven bits in a byte, the
 * least significant first, and the top bit where more follow.
 */
final class RowWriter {

    static final byte VERSION = 1;

    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int USUAL_SIZE = 192;
    private static final int GREATEST_HEAD = 6;

    private byte[] row = new byte[USUAL_SIZE];
    private int end = 1;

    RowWriter() {
        row[0] = VERSION;
    }

    RowWriter id(Column column, @Nullable UUID id) {
        if (id != null) {
            head(column, 2 * Long.BYTES);
            LONGS.set(row, end, id.getMostSignificantBits());
            LONGS.set(row, end + Long.BYTES, id.getLeastSignificantBits());
            end += 2 * Long.BYTES;
        }
        return this;
    }

    RowWriter text(Column column, @Nullable String text) {
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            head(column, bytes.length);
            System.arraycopy(bytes, 0, row, end, bytes.length);
            end += bytes.length;
        }
        return this;
    }

    RowWriter number(Column column, @Nullable Integer number) {
        if (number != null) {
            head(column, Integer.BYTES);
            INTS.set(row, end, number.intValue());
            end += Integer.BYTES;
        }
        return this;
    }

    RowWriter date(Column column, @Nullable LocalDate date) {
        return number(column, date == null ? null : Math.toIntExact(date.toEpochDay()));
    }

    RowWriter time(Column column, @Nullable Instant time) {
        if (time != null) {
            head(column, Long.BYTES);
            LONGS.set(row, end, Micros.of(time));
            end += Long.BYTES;
        }
        return this;
    }

    private void head(Column column, int length) {
        ensure(GREATEST_HEAD + length);
        row[end++] = Tags.of(column);
        int rest = length;
        while (rest > 0x7f) {
            row[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        row[end++] = (byte) rest;
    }

    private void ensure(int more) {
        if (end + more > row.length) {
            row = Arrays.copyOf(row, Math.max(2 * row.length, end + more));
        }
    }

    /** The row, with its checksum. */
    byte[] written() {
        ensure(Integer.BYTES);
        INTS.set(row, end, checksum(row, end));
        return Arrays.copyOf(row, end + Integer.BYTES);
    }

    static int checksum(byte[] bytes, int length) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
