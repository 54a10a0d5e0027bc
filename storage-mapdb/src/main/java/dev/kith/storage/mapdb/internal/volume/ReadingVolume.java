package dev.kith.storage.mapdb.internal.volume;

import org.jspecify.annotations.Nullable;

/** What readers see: committed, and durable unless commits are deferred. */
final class ReadingVolume extends PagedVolume {

    private final Committed committed;

    ReadingVolume(Committed committed) {
        super(committed.base());
        this.committed = committed;
    }

    @Override
    byte @Nullable [] changed(int number) {
        DirtyPage page = committed.sealed(number);
        return page == null ? null : page.bytes;
    }

    @Override
    long end() {
        return committed.length();
    }

    @Override
    public void ensureAvailable(long offset) {
        throw readOnly();
    }

    @Override
    public void putLong(long offset, long value) {
        throw readOnly();
    }

    @Override
    public void putInt(long offset, int value) {
        throw readOnly();
    }

    @Override
    public void putByte(long offset, byte value) {
        throw readOnly();
    }

    @Override
    public void putData(long offset, byte[] source, int from, int size) {
        throw readOnly();
    }

    @Override
    public void clear(long start, long end) {
        throw readOnly();
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("readers do not write");
    }
}
