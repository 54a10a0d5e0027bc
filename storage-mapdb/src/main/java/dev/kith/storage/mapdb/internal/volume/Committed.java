package dev.kith.storage.mapdb.internal.volume;

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
    private long forcedLength;

    Committed(Base base, long length) {
        this.base = base;
        this.length = length;
        this.forcedLength = length;
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

    /** Moves changed pages here; those not needed go to the pool. */
    void seal(PageTable changed, PagePool pool) {
        for (int i = 0; i < changed.count(); i++) {
            DirtyPage page = changed.at(i);
            DirtyPage before = sealed.get(page.number);
            if (before == null) {
                sealed.add(page);
            } else {
                System.arraycopy(page.bytes, 0, before.bytes, 0, Layout.PAGE);
                before.lines |= page.lines;
                pool.give(page);
            }
        }
    }

    boolean hasUnforced() {
        return sealed.count() > 0 || length != forcedLength;
    }

    /** Bytes that the base has. */
    long forcedLength() {
        return forcedLength;
    }

    /** The base has what is committed up to here. */
    void applied(long forced) {
        forcedLength = forced;
        length = Math.max(length, forced);
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
