package dev.kith.storage.mapdb.internal.volume;

import org.jspecify.annotations.Nullable;

/** What the writer sees and changes: nothing of it is anyone else's before the commit. */
final class WritingVolume extends PagedVolume {

    private static final byte[] ZEROS = new byte[Layout.PAGE];

    private final Committed committed;
    private final Overlay overlay;
    private final byte[] small = new byte[Long.BYTES];

    WritingVolume(Committed committed, Overlay overlay) {
        super(committed.base());
        this.committed = committed;
        this.overlay = overlay;
    }

    @Override
    byte @Nullable [] changed(int number) {
        byte[] bytes = overlay.changed(number);
        if (bytes != null) {
            return bytes;
        }
        DirtyPage page = committed.sealed(number);
        return page == null ? null : page.bytes;
    }

    @Override
    long end() {
        return overlay.length();
    }

    @Override
    public void ensureAvailable(long offset) {
        overlay.ensureLength(offset);
    }

    @Override
    public void putLong(long offset, long value) {
        int in = Layout.inPage(offset);
        if (in > Layout.PAGE - Long.BYTES) {
            Layout.LONG.set(small, 0, value);
            putData(offset, small, 0, Long.BYTES);
        } else {
            Layout.LONG.set(overlay.toChange(Layout.page(offset), Layout.lines(in, in + Long.BYTES)), in, value);
        }
    }

    @Override
    public void putInt(long offset, int value) {
        int in = Layout.inPage(offset);
        if (in > Layout.PAGE - Integer.BYTES) {
            Layout.INT.set(small, 0, value);
            putData(offset, small, 0, Integer.BYTES);
        } else {
            Layout.INT.set(overlay.toChange(Layout.page(offset), Layout.lines(in, in + Integer.BYTES)), in, value);
        }
    }

    @Override
    public void putByte(long offset, byte value) {
        int in = Layout.inPage(offset);
        overlay.toChange(Layout.page(offset), Layout.lines(in, in + 1))[in] = value;
    }

    @Override
    public void putData(long offset, byte[] source, int from, int size) {
        int done = 0;
        while (done < size) {
            int in = Layout.inPage(offset + done);
            int part = Math.min(size - done, Layout.PAGE - in);
            byte[] page = overlay.toChange(Layout.page(offset + done), Layout.lines(in, in + part));
            System.arraycopy(source, from + done, page, in, part);
            done += part;
        }
    }

    @Override
    public void clear(long start, long end) {
        long at = start;
        while (at < end) {
            int part = (int) Math.min(end - at, Layout.PAGE - Layout.inPage(at));
            putData(at, ZEROS, 0, part);
            at += part;
        }
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }
}
