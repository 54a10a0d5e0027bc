package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The base file as pages. Reads are for any thread that holds the read lock or the writer's turn; all else is the writer's. */
final class Base {

    private static final long LARGEST_STEP = 16L << 20;
    private static final byte[] ZEROS = new byte[Layout.PAGE];

    private final BaseFile file;
    private final int sliceShift;
    private final int sliceMask;
    private final int sums;
    private final byte[] sum = new byte[Integer.BYTES];
    private volatile Slice[] slices = new Slice[0];
    private volatile long capacity;
    private volatile boolean abandoned;

    Base(BaseFile file, int sliceSize) throws IOException {
        this.file = file;
        this.sliceShift = Integer.numberOfTrailingZeros(sliceSize);
        this.sliceMask = sliceSize - 1;
        this.sums = (int) Layout.roundUp((long) sliceSize / Layout.PAGE * Integer.BYTES, Layout.PAGE);
        map(capacityOf(file.size()));
    }

    private long capacityOf(long size) {
        long after = Math.max(0, size - Layout.HEADER_AREA);
        long whole = after / (sums + sliceMask + 1L);
        long rest = Math.max(0, after % (sums + sliceMask + 1L) - sums) / Layout.PAGE * Layout.PAGE;
        return (whole << sliceShift) + rest;
    }

    /** Where the page that ends at this offset ends in the file. */
    private long sizeFor(long bytes) {
        long slicesBegun = (bytes + sliceMask) >>> sliceShift;
        return Layout.HEADER_AREA + slicesBegun * sums + bytes;
    }

    /** Bytes that pages have room for. */
    long capacity() {
        return capacity;
    }

    /** Makes the file longer if need be, by more than is asked for so that it is seldom. */
    void ensure(long length) throws IOException {
        if (length > capacity) {
            long step = Math.min(LARGEST_STEP, Math.max(Layout.MAPDB_PAGE, capacity / 8));
            long target = Layout.roundUp(Math.max(length, capacity + step), Layout.MAPDB_PAGE);
            file.extend(sizeFor(target));
            map(target);
        }
    }

    private void map(long bytes) throws IOException {
        Slice[] old = slices;
        Slice[] mapped = Arrays.copyOf(old, (int) ((bytes + sliceMask) >>> sliceShift));
        for (int i = 0; i < mapped.length; i++) {
            long start = (long) i << sliceShift;
            int length = (int) Math.min(sliceMask + 1L, bytes - start);
            Slice before = i < old.length ? old[i] : null;
            if (before == null || before.pages * Layout.PAGE < length) {
                ByteBuffer window = file.map(Layout.HEADER_AREA + (long) i * (sums + sliceMask + 1L), sums + length);
                mapped[i] = new Slice(window, sums, Layout.page(start), before);
            }
        }
        slices = mapped;
        capacity = bytes;
    }

    /** The checked slice that holds the page at this offset, or null beyond the base's end, where all is zero. */
    @Nullable
    Slice at(long offset) {
        Slice[] now = slices;
        int index = (int) (offset >>> sliceShift);
        if (index >= now.length) {
            return beyondEnd();
        }
        Slice slice = now[index];
        int page = inSlice(offset) >>> Layout.PAGE_SHIFT;
        if (!slice.has(page)) {
            return null;
        }
        slice.check(page);
        return slice;
    }

    private @Nullable Slice beyondEnd() {
        if (abandoned) {
            throw new VolumeException(
                    VolumeException.Reason.REOPEN_NEEDED,
                    "a commit was applied in part only, and is whole when the volume is opened again");
        }
        return null;
    }

    /** After a commit could not be applied to its end: nobody must see half of it. */
    void abandon() {
        abandoned = true;
        slices = new Slice[0];
    }

    int inSlice(long offset) {
        return (int) offset & sliceMask;
    }

    void readPage(int number, byte[] target) {
        Slice slice = at((long) number << Layout.PAGE_SHIFT);
        if (slice == null) {
            Arrays.fill(target, (byte) 0);
        } else {
            slice.window.get(slice.data + inSlice((long) number << Layout.PAGE_SHIFT), target, 0, Layout.PAGE);
        }
    }

    /** Writes the page's lines and its checksum. */
    void apply(DirtyPage page) {
        if (page.lines != 0) {
            apply(page.number, page.bytes, 0, page.lines, page.checksum, true);
        }
    }

    /** The same for lines that stand one after the other, without their neighbours, from a place in an array. */
    void applyPacked(int number, byte[] source, int from, long lines, int checksum) {
        apply(number, source, from, lines, checksum, false);
    }

    private void apply(int number, byte[] source, int from, long lines, int checksum, boolean inPlace) {
        Slice slice = slices[number >>> (sliceShift - Layout.PAGE_SHIFT)];
        int page = number & (sliceMask >>> Layout.PAGE_SHIFT);
        long left = lines;
        int next = from;
        while (left != 0) {
            int line = Long.numberOfTrailingZeros(left);
            int run = Long.numberOfTrailingZeros(~(left >>> line));
            int at = line << Layout.LINE_SHIFT;
            file.write(slice.window, slice.at(page) + at, source, inPlace ? at : next, run << Layout.LINE_SHIFT);
            next += run << Layout.LINE_SHIFT;
            left = line + run >= Long.SIZE ? 0 : left & (-1L << (line + run));
        }
        Layout.INT.set(sum, 0, checksum);
        file.write(slice.window, page * Integer.BYTES, sum, 0, Integer.BYTES);
    }

    /** Zeros from this offset to the end, which nothing committed lies in: after a power cut, what a file had grown by may be anything. */
    void clearFrom(long offset) {
        for (long at = offset; at < capacity; at += Layout.PAGE) {
            Slice slice = slices[(int) (at >>> sliceShift)];
            if (inSlice(at) == 0) {
                clear(slice, 0, sums);
            }
            int page = inSlice(at) >>> Layout.PAGE_SHIFT;
            clear(slice, page * Integer.BYTES, Integer.BYTES);
            clear(slice, slice.at(page), Layout.PAGE);
        }
    }

    private void clear(Slice slice, int from, int length) {
        for (int at = from; at < from + length; at += Layout.PAGE) {
            int part = Math.min(Layout.PAGE, from + length - at);
            if (slice.window.slice(at, part).mismatch(ByteBuffer.wrap(ZEROS, 0, part)) >= 0) {
                file.write(slice.window, at, ZEROS, 0, part);
            }
        }
    }

    /** Every page's checksum, of what is in the file now. */
    void findDamage(LongConsumer damaged) {
        Slice[] now = slices;
        for (int i = 0; i < now.length; i++) {
            for (int page = 0; page < now[i].pages; page++) {
                if (!now[i].isRight(page)) {
                    damaged.accept(((long) i << sliceShift) + (long) page * Layout.PAGE);
                }
            }
        }
    }

    /** All slices, one after the other. */
    List<ByteBuffer> windows() {
        return Arrays.stream(slices).map(slice -> slice.window).toList();
    }

    void force() throws IOException {
        file.force();
    }
}
