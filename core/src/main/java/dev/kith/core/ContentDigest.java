package dev.kith.core;

import dev.kith.core.internal.DigestedRows;
import dev.kith.spi.Session;

/**
 * One number for all that a store holds: equal for equal contents, whatever the store, machine, day, zone, locale or
 * JVM, and for ever.
 *
 * <p>It is the SHA-256 over this, all numbers big-endian: the tables in the model's order; of each the rows by id
 * (memberships by group, then user, all compared as unsigned bytes), each as the byte 1 and its columns in the model's
 * order; after the last row of a table the byte 0. A column that is null is the byte 0. Any other is the byte 1, the
 * value's length in bytes as 4 bytes, and the value: an id as its 16 bytes, text as UTF-8, a number as 4 bytes, a date as
 * the days since 1970-01-01 in 8, an instant as the seconds since 1970-01-01T00:00:00Z in 8 and the microseconds in that
 * second in 4.
 */
public final class ContentDigest {

    private ContentDigest() {}

    /**
     * Digests all rows of the four tables, hashes of passwords too. It reads them in pages, so it costs one query for 500
     * rows and little memory; while others write, what it gives is of no moment in particular.
     *
     * @param session what to read
     * @return 64 hexadecimal digits in lower case
     * @throws IllegalStateException where the store does not list its rows in the order of their ids
     */
    public static String of(Session session) {
        return new DigestedRows(session).hex();
    }
}
