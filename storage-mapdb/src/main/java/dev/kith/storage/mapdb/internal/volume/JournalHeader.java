package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a journal's records, twice, in sectors of their own.
 *
 * @param epoch    of its records; an epoch begins when everything of the earlier ones is in the base and forced
 * @param sequence of the last commit before
 * @param length   bytes of the volume before
 */
record JournalHeader(StoreId id, long epoch, long sequence, long length) {

    static final int SECTOR = 512;
    static final int BYTES = 2 * SECTOR;

    /** "KITHJRN" and a byte that no text file has. */
    private static final long MAGIC = 0x4b4954484a524e00L;

    private static final int CHECKSUM = 48;

    void write(JournalFile file) throws IOException {
        byte[] bytes = new byte[BYTES];
        for (int at = 0; at < BYTES; at += SECTOR) {
            Layout.LONG.set(bytes, at, MAGIC);
            id.write(bytes, at + 8);
            Layout.LONG.set(bytes, at + 24, epoch);
            Layout.LONG.set(bytes, at + 32, sequence);
            Layout.LONG.set(bytes, at + 40, length);
            Layout.INT.set(bytes, at + CHECKSUM, id.checksum(bytes, at, at + CHECKSUM));
        }
        file.write(0, bytes, BYTES);
    }

    /** The newer of the whole copies, null if there is none of this volume. */
    static @Nullable JournalHeader read(JournalFile file, StoreId id) throws IOException {
        if (file.size() < BYTES) {
            return null;
        }
        byte[] bytes = new byte[BYTES];
        file.read(0, bytes, BYTES);
        JournalHeader first = read(bytes, 0, id);
        JournalHeader second = read(bytes, SECTOR, id);
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.epoch > second.epoch ? first : second;
    }

    private static @Nullable JournalHeader read(byte[] bytes, int at, StoreId id) {
        if ((long) Layout.LONG.get(bytes, at) != MAGIC
                || !StoreId.read(bytes, at + 8).equals(id)
                || (int) Layout.INT.get(bytes, at + CHECKSUM) != id.checksum(bytes, at, at + CHECKSUM)) {
            return null;
        }
        return new JournalHeader(
                id, (long) Layout.LONG.get(bytes, at + 24), (long) Layout.LONG.get(bytes, at + 32), (long)
                        Layout.LONG.get(bytes, at + 40));
    }
}
