package dev.kith.storage.mapdb.internal.volume;

import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * What a volume's files know each other by. It goes into every checksum of its headers and records, so that nothing from another volume's
 * journal, and no bytes that a user had stored, are ever taken for a record of this one.
 */
record StoreId(long high, long low) {

    static final int BYTES = 2 * Long.BYTES;

    static StoreId random() {
        UUID id = UUID.randomUUID();
        return new StoreId(id.getMostSignificantBits(), id.getLeastSignificantBits());
    }

    static StoreId read(byte[] source, int at) {
        return new StoreId((long) Layout.LONG.get(source, at), (long) Layout.LONG.get(source, at + Long.BYTES));
    }

    void write(byte[] target, int at) {
        Layout.LONG.set(target, at, high);
        Layout.LONG.set(target, at + Long.BYTES, low);
    }

    CRC32C checksum() {
        byte[] bytes = new byte[BYTES];
        write(bytes, 0);
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, BYTES);
        return crc;
    }

    int checksum(byte[] source, int from, int to) {
        CRC32C crc = checksum();
        crc.update(source, from, to - from);
        return (int) crc.getValue();
    }
}
