package dev.kith.storage.mapdb.internal.volume;

import org.jspecify.annotations.Nullable;

/**
 * What the base says about itself. Its first bytes up to the version, and where its checksum stands, are the same in all versions.
 *
 * @param turn     grows with each writing, so that the newer of two copies is known
 * @param clean    whether the base is complete without journals
 * @param epoch    clean: of the last journal; else of the first since
 * @param sequence clean: of the last commit
 * @param length   clean: bytes of the volume
 */
record Header(
        StoreId id, int version, int sliceSize, long turn, boolean clean, long epoch, long sequence, long length) {

    static final int VERSION = 1;
    static final int BYTES = 128;

    /** "KITHVOL" and a byte that no text file has. */
    private static final long MAGIC = 0x4b495448564f4c00L;

    private static final int CHECKSUM = BYTES - Integer.BYTES;

    static Header created(int sliceSize) {
        return new Header(StoreId.random(), VERSION, sliceSize, 0, true, 0, 0, 0);
    }

    Header inUse(long newEpoch) {
        return new Header(id, version, sliceSize, turn, false, newEpoch, sequence, length);
    }

    Header clean(long lastEpoch, long lastSequence, long lastLength) {
        return new Header(id, version, sliceSize, turn, true, lastEpoch, lastSequence, lastLength);
    }

    Header nextTurn() {
        return new Header(id, version, sliceSize, turn + 1, clean, epoch, sequence, length);
    }

    byte[] write() {
        byte[] bytes = new byte[BYTES];
        Layout.LONG.set(bytes, 0, MAGIC);
        Layout.INT.set(bytes, 8, version);
        Layout.INT.set(bytes, 12, Layout.PAGE);
        id.write(bytes, 16);
        Layout.INT.set(bytes, 32, sliceSize);
        Layout.INT.set(bytes, 36, clean ? 1 : 2);
        Layout.LONG.set(bytes, 40, turn);
        Layout.LONG.set(bytes, 48, epoch);
        Layout.LONG.set(bytes, 56, sequence);
        Layout.LONG.set(bytes, 64, length);
        Layout.INT.set(bytes, CHECKSUM, id.checksum(bytes, 0, CHECKSUM));
        return bytes;
    }

    /** Null unless this is a header of any version, whole. */
    static @Nullable Header read(byte[] bytes) {
        StoreId id = StoreId.read(bytes, 16);
        if ((long) Layout.LONG.get(bytes, 0) != MAGIC
                || (int) Layout.INT.get(bytes, CHECKSUM) != id.checksum(bytes, 0, CHECKSUM)) {
            return null;
        }
        return new Header(
                id,
                (int) Layout.INT.get(bytes, 8),
                (int) Layout.INT.get(bytes, 32),
                (long) Layout.LONG.get(bytes, 40),
                (int) Layout.INT.get(bytes, 36) == 1,
                (long) Layout.LONG.get(bytes, 48),
                (long) Layout.LONG.get(bytes, 56),
                (long) Layout.LONG.get(bytes, 64));
    }
}
