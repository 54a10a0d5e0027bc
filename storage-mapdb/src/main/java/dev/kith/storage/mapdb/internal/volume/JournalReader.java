package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.util.zip.CRC32C;

/** Walks the records of one epoch from the first to the last whole one. */
final class JournalReader {

    private static final int CHUNK = 1 << 20;

    private final JournalFile file;
    private final JournalHeader header;
    private final long size;
    private byte[] record = new byte[1 << 16];
    private long position = JournalHeader.BYTES;
    private long sequence;
    private long volumeLength;

    JournalReader(JournalFile file, JournalHeader header) throws IOException {
        this.file = file;
        this.header = header;
        this.size = file.size();
        this.sequence = header.sequence();
        this.volumeLength = header.length();
    }

    /** The last commit read; before the first, the last one of the epoch before. */
    long sequence() {
        return sequence;
    }

    /** Bytes of the volume after the last commit read. */
    long volumeLength() {
        return volumeLength;
    }

    /** Reads the next record; false if what follows is none. */
    boolean next() throws IOException {
        if (!read(position) || (long) Layout.LONG.get(record, 16) != sequence + 1) {
            return false;
        }
        volumeLength = (long) Layout.LONG.get(record, 24);
        sequence++;
        position += Layout.roundUp((int) Layout.INT.get(record, 4), CommitRecord.ALIGNMENT);
        return true;
    }

    /** Whether a whole record of this epoch stands at the place; it is in the array then. */
    private boolean read(long at) throws IOException {
        if (at + CommitRecord.HEAD > size) {
            return false;
        }
        file.read(at, record, CommitRecord.HEAD);
        int bytes = (int) Layout.INT.get(record, 4);
        if (bytes < CommitRecord.HEAD || at + bytes > size || (long) Layout.LONG.get(record, 8) != header.epoch()) {
            return false;
        }
        if (bytes > record.length) {
            record = new byte[bytes];
        }
        file.read(at, record, bytes);
        CRC32C crc = header.id().checksum();
        crc.update(record, 4, bytes - 4);
        return (int) crc.getValue() == (int) Layout.INT.get(record, 0);
    }

    /** Whether a later record stands somewhere behind: then what is between was not cut off, but damaged. */
    boolean isFollowed() throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (long start = position; start < size; start += CHUNK) {
            int bytes = (int) Math.min(CHUNK, size - start);
            file.read(start, chunk, bytes);
            for (int at = 0; at + CommitRecord.HEAD <= bytes; at += CommitRecord.ALIGNMENT) {
                if ((long) Layout.LONG.get(chunk, at + 8) == header.epoch()
                        && (long) Layout.LONG.get(chunk, at + 16) > sequence + 1
                        && read(start + at)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Writes what the record read last changed. */
    void apply(Base base) {
        int pages = (int) Layout.INT.get(record, 32);
        int at = CommitRecord.HEAD;
        for (int i = 0; i < pages; i++) {
            long lines = (long) Layout.LONG.get(record, at + 8);
            base.applyPacked((int) Layout.INT.get(record, at), record, at + CommitRecord.PAGE_HEAD, lines, (int)
                    Layout.INT.get(record, at + 4));
            at += CommitRecord.PAGE_HEAD + (Long.bitCount(lines) << Layout.LINE_SHIFT);
        }
    }
}
