package dev.kith.storage.mapdb;

import dev.kith.storage.mapdb.internal.volume.Disk;
import dev.kith.storage.mapdb.internal.volume.MemoryDisk;
import dev.kith.storage.mapdb.internal.volume.VolumeOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A store's files as they were at one moment.
 *
 * @param files the base and both journals, which are empty when the store was closed
 */
record Image(List<byte[]> files) {

    static final int BASE = 0;
    static final int SLICE = 1 << 20;
    static final int JOURNAL_SIZE = 64 << 10;
    static final VolumeOptions LAYOUT = new VolumeOptions(JOURNAL_SIZE, SLICE, false);

    private static final int HEADER_AREA = 8 << 10;
    private static final int CHECKSUMS = 4 << 10;

    /** Of a disk that nobody writes to now. */
    static Image of(Disk disk) throws IOException {
        byte[] base = new byte[(int) disk.base().size()];
        for (int at = 0; at < base.length; at += window(at)) {
            int length = Math.min(window(at), base.length - at);
            disk.base().map(at, length).get(0, base, at, length);
        }
        return new Image(List.of(base, journal(disk, 0), journal(disk, 1)));
    }

    private static byte[] journal(Disk disk, int number) throws IOException {
        byte[] bytes = new byte[(int) disk.journal(number).size()];
        disk.journal(number).read(0, bytes, bytes.length);
        return bytes;
    }

    /** How long the window is that begins here. */
    private static int window(int at) {
        return at == 0 ? HEADER_AREA : CHECKSUMS + SLICE;
    }

    /** Where in the base a byte of the volume stands. */
    static int inBase(int offset) {
        return HEADER_AREA + offset / SLICE * (CHECKSUMS + SLICE) + CHECKSUMS + offset % SLICE;
    }

    /** A disk that has these files but for one byte. */
    Disk flipped(Flip flip) throws IOException {
        byte[] file = files.get(flip.file());
        file[flip.offset()] ^= flip.change();
        try {
            return disk();
        } finally {
            file[flip.offset()] ^= flip.change();
        }
    }

    /** A disk that has these files. */
    Disk disk() throws IOException {
        MemoryDisk disk = new MemoryDisk();
        byte[] base = files.get(BASE);
        disk.base().extend(base.length);
        for (int at = 0; at < base.length; at += window(at)) {
            int length = Math.min(window(at), base.length - at);
            ByteBuffer window = disk.base().map(at, length);
            disk.base().write(window, 0, base, at, length);
        }
        for (int number = 0; number < 2; number++) {
            byte[] journal = files.get(1 + number);
            disk.journal(number).extend(journal.length);
            disk.journal(number).write(0, journal, journal.length);
        }
        return disk;
    }

    /**
     * One changed byte.
     *
     * @param file number of the file
     * @param offset of the byte in it
     * @param change the bits to turn over
     */
    record Flip(int file, int offset, byte change) {}
}
