package dev.kith.storage.mapdb.volume;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * What readers see: pages that were committed and are not yet forced (the sealed ones; none when every commit is forced), over the base.
 * It changes under the write lock only.
 */
final class Committed {

    private final Base base;
    private final PageTable sealed = new PageTable();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile long length;

    Committed(Base base, long length) {
        this.base = base;
        this.length = length;
    }

    ReadWriteLock lock() {
        return lock;
    }

    Base base() {
        return base;
    }

    PageTable sealed() {
        return sealed;
    }

    /** Committed bytes, of which the base may have less so far. */
    long length() {
        return length;
    }

    void length(long committed) {
        length = committed;
    }

    @Nullable
    DirtyPage sealed(int page) {
        return sealed.get(page);
    }

    void readPage(int number, byte[] target) {
        DirtyPage page = sealed.get(number);
        if (page != null) {
            System.arraycopy(page.bytes, 0, target, 0, Layout.PAGE);
        } else {
            base.readPage(number, target);
        }
    }
}
