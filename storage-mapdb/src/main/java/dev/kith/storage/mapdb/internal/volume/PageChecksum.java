package dev.kith.storage.mapdb.internal.volume;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;

/** A page's checksum as it is stored: its CRC32C, changed so that a page of zeros has 0 and a file grown by zeros is right as it is. */
final class PageChecksum {

    private static final int OF_ZEROS = crc(new byte[Layout.PAGE]);

    private PageChecksum() {}

    static int of(byte[] page) {
        return crc(page) ^ OF_ZEROS;
    }

    static int of(ByteBuffer window, int at) {
        CRC32C crc = new CRC32C();
        crc.update(window.slice(at, Layout.PAGE));
        return (int) crc.getValue() ^ OF_ZEROS;
    }

    private static int crc(byte[] page) {
        CRC32C crc = new CRC32C();
        crc.update(page, 0, Layout.PAGE);
        return (int) crc.getValue();
    }
}
