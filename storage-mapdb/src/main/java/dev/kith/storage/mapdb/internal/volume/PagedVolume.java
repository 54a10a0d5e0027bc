package dev.kith.storage.mapdb.internal.volume;

import java.io.File;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mapdb.DataInput2;
import org.mapdb.volume.Volume;

/** MapDB's reading methods over changed pages and, where there are none, the base. */
abstract class PagedVolume extends Volume {

    private final Base base;

    PagedVolume(Base base) {
        this.base = base;
    }

    /** The page's bytes if they are others than the base's, else null. */
    abstract byte @Nullable [] changed(int page);

    /** Nothing from here on may be read. */
    abstract long end();

    @Override
    public final long getLong(long offset) {
        int in = Layout.inPage(offset);
        if (in > Layout.PAGE - Long.BYTES) {
            return (long) Layout.LONG.get(copy(offset, Long.BYTES), 0);
        }
        byte[] page = changed(Layout.page(offset));
        if (page != null) {
            return (long) Layout.LONG.get(page, in);
        }
        Slice slice = slice(offset);
        return slice == null ? 0 : slice.window.getLong(slice.data + base.inSlice(offset));
    }

    @Override
    public final int getInt(long offset) {
        int in = Layout.inPage(offset);
        if (in > Layout.PAGE - Integer.BYTES) {
            return (int) Layout.INT.get(copy(offset, Integer.BYTES), 0);
        }
        byte[] page = changed(Layout.page(offset));
        if (page != null) {
            return (int) Layout.INT.get(page, in);
        }
        Slice slice = slice(offset);
        return slice == null ? 0 : slice.window.getInt(slice.data + base.inSlice(offset));
    }

    @Override
    public final byte getByte(long offset) {
        byte[] page = changed(Layout.page(offset));
        if (page != null) {
            return page[Layout.inPage(offset)];
        }
        Slice slice = slice(offset);
        return slice == null ? 0 : slice.window.get(slice.data + base.inSlice(offset));
    }

    @Override
    public final void getData(long offset, byte[] target, int from, int size) {
        int done = 0;
        while (done < size) {
            long at = offset + done;
            int part = Math.min(size - done, Layout.PAGE - Layout.inPage(at));
            read(at, target, from + done, part);
            done += part;
        }
    }

    /** Within one page. */
    private void read(long offset, byte[] target, int from, int size) {
        byte[] page = changed(Layout.page(offset));
        if (page != null) {
            System.arraycopy(page, Layout.inPage(offset), target, from, size);
            return;
        }
        Slice slice = slice(offset);
        if (slice == null) {
            Arrays.fill(target, from, from + size, (byte) 0);
        } else {
            slice.window.get(slice.data + base.inSlice(offset), target, from, size);
        }
    }

    /**
     * Always of an array: reading from one kind of input alone is faster than now and then going without the copy, and nobody can hold on to
     * the base by it. A page's own array is longer than what is asked for, so that an array of just this length is a copy.
     */
    @Override
    public final DataInput2 getDataInput(long offset, int size) {
        byte[] page = changed(Layout.page(offset));
        if (page != null && Layout.inPage(offset) + size <= Layout.PAGE && size < Layout.PAGE) {
            return new DataInput2.ByteArray(page, Layout.inPage(offset));
        }
        return new DataInput2.ByteArray(copy(offset, size), 0);
    }

    private byte[] copy(long offset, int size) {
        byte[] copy = new byte[size];
        getData(offset, copy, 0, size);
        return copy;
    }

    private @Nullable Slice slice(long offset) {
        if (offset < 0 || offset >= end()) {
            throw new VolumeException(
                    VolumeException.Reason.DAMAGED,
                    "byte " + offset + " is asked for, and lies beyond the volume's end");
        }
        return base.at(offset);
    }

    @Override
    public final void putData(long offset, ByteBuffer source) {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        putData(offset, bytes, 0, bytes.length);
    }

    @Override
    public final void truncate(long size) {
        throw new UnsupportedOperationException("a volume does not shrink");
    }

    @Override
    public final long length() {
        return end();
    }

    /** Commits are made on the volume itself. */
    @Override
    public final void sync() {}

    @Override
    public final void close() {
        closed.set(true);
    }

    @Override
    public final int sliceSize() {
        return Layout.MAPDB_PAGE;
    }

    @Override
    public final boolean isSliced() {
        return true;
    }

    @Override
    public final @Nullable File getFile() {
        return null;
    }

    @Override
    public final boolean getFileLocked() {
        return true;
    }
}
