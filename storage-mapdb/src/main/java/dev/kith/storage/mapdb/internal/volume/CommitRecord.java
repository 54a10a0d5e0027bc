package dev.kith.storage.mapdb.internal.volume;

import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * One commit as the journal has it: checksum (4 bytes, over all that follows), length (4), epoch (8), sequence (8), bytes of the volume after
 * (8), number of pages (4); then for each page its number (4), its checksum after (4), which of its lines follow (8), and those. Reused from
 * commit to commit.
 */
final class CommitRecord {

    static final int HEAD = 36;
    static final int PAGE_HEAD = 16;

    /** Records start at multiples, so that they are found behind damage. */
    static final int ALIGNMENT = 64;

    private static final int KEPT = 4 << 20;

    private final byte[] onBase = new byte[Layout.PAGE];
    private byte[] bytes = new byte[1 << 16];
    private DirtyPage[] pages = new DirtyPage[0];
    private int length;
    private int changedPages;

    byte[] bytes() {
        return bytes;
    }

    /** With what is to be written behind it, up to where the next record starts. */
    int paddedLength() {
        return (int) Layout.roundUp(length, ALIGNMENT);
    }

    boolean isEmpty() {
        return changedPages == 0;
    }

    /** Those given, by number; without any changed line, if they are as on the base. */
    DirtyPage[] pages() {
        return pages;
    }

    /** Takes up what differs from the base, and gives each page its checksum. */
    void collect(PageTable changed, Base base) {
        if (bytes.length > KEPT) {
            bytes = new byte[1 << 16];
        }
        pages = changed.sorted();
        length = HEAD;
        changedPages = 0;
        for (DirtyPage page : pages) {
            page.lines = differing(page, base);
            if (page.lines != 0) {
                page.checksum = PageChecksum.of(page.bytes);
                append(page);
                changedPages++;
            }
        }
    }

    private long differing(DirtyPage page, Base base) {
        base.readPage(page.number, onBase);
        long differing = page.lines;
        for (long left = page.lines; left != 0; left &= left - 1) {
            int from = Long.numberOfTrailingZeros(left) << Layout.LINE_SHIFT;
            int to = from + Layout.LINE;
            if (Arrays.equals(page.bytes, from, to, onBase, from, to)) {
                differing ^= Long.lowestOneBit(left);
            }
        }
        return differing;
    }

    private void append(DirtyPage page) {
        reserve(PAGE_HEAD + (Long.bitCount(page.lines) << Layout.LINE_SHIFT) + ALIGNMENT);
        Layout.INT.set(bytes, length, page.number);
        Layout.INT.set(bytes, length + 4, page.checksum);
        Layout.LONG.set(bytes, length + 8, page.lines);
        length += PAGE_HEAD;
        long left = page.lines;
        while (left != 0) {
            int line = Long.numberOfTrailingZeros(left);
            int run = Long.numberOfTrailingZeros(~(left >>> line));
            System.arraycopy(page.bytes, line << Layout.LINE_SHIFT, bytes, length, run << Layout.LINE_SHIFT);
            length += run << Layout.LINE_SHIFT;
            left = line + run >= Long.SIZE ? 0 : left & (-1L << (line + run));
        }
    }

    private void reserve(int more) {
        if (length > Integer.MAX_VALUE - more - ALIGNMENT) {
            throw new VolumeException(VolumeException.Reason.IO, "one commit cannot change more than 2 GiB");
        }
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(
                    bytes, (int) Math.min(Integer.MAX_VALUE - ALIGNMENT, Math.max(bytes.length * 2L, length + more)));
        }
    }

    /** Makes it a record of the journal. */
    void finish(StoreId id, long epoch, long sequence, long volumeLength) {
        Layout.INT.set(bytes, 4, length);
        Layout.LONG.set(bytes, 8, epoch);
        Layout.LONG.set(bytes, 16, sequence);
        Layout.LONG.set(bytes, 24, volumeLength);
        Layout.INT.set(bytes, 32, changedPages);
        CRC32C crc = id.checksum();
        crc.update(bytes, 4, length - 4);
        Layout.INT.set(bytes, 0, (int) crc.getValue());
        Arrays.fill(bytes, length, paddedLength(), (byte) 0);
    }
}
