package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.io.RandomAccessFile;

/** Makes a file longer by writing, not by leaving a hole: room that was not taken cannot be relied on. */
final class Zeros {

    private static final int CHUNK = 1 << 20;

    private Zeros() {}

    static void append(RandomAccessFile file, long size) throws IOException {
        long at = file.length();
        if (at >= size) {
            return;
        }
        byte[] zeros = new byte[(int) Math.min(CHUNK, size - at)];
        file.seek(at);
        while (at < size) {
            int part = (int) Math.min(zeros.length, size - at);
            file.write(zeros, 0, part);
            at += part;
        }
    }
}
