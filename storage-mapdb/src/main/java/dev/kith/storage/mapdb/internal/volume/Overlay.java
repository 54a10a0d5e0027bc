package dev.kith.storage.mapdb.internal.volume;

import org.jspecify.annotations.Nullable;

/** The writer's uncommitted changes: copies of the pages it touched, over what is committed. For the one thread that has the writer's turn. */
final class Overlay {

    private final Committed committed;
    private final PagePool pool;
    private final PageTable pages = new PageTable();
    private final Savepoints savepoints;
    private long length;

    Overlay(Committed committed, PagePool pool) {
        this.committed = committed;
        this.pool = pool;
        this.savepoints = new Savepoints(pages, pool);
        this.length = committed.length();
    }

    /** The page's bytes if it was changed, else null. */
    byte @Nullable [] changed(int number) {
        DirtyPage page = pages.get(number);
        return page == null ? null : page.bytes;
    }

    /** The page's bytes, to be changed within the given lines. */
    byte[] toChange(int number, long lines) {
        DirtyPage page = pages.get(number);
        if (page == null) {
            page = load(number);
        } else if (page.level < savepoints.level()) {
            savepoints.keep(page, false);
        }
        page.lines |= lines;
        return page.bytes;
    }

    private DirtyPage load(int number) {
        if ((long) number << Layout.PAGE_SHIFT >= length) {
            throw new VolumeException(
                    VolumeException.Reason.DAMAGED,
                    "page " + number + " is written to, and lies beyond the volume's end");
        }
        DirtyPage page = pool.take();
        page.number = number;
        page.lines = 0;
        committed.readPage(number, page.bytes);
        pages.add(page);
        savepoints.keep(page, true);
        return page;
    }

    long length() {
        return length;
    }

    /** Only remembered: the file grows when this is committed. */
    void ensureLength(long atLeast) {
        length = Math.max(length, Layout.roundUp(atLeast, Layout.PAGE));
    }

    boolean isChanged() {
        return pages.count() > 0 || length != committed.length();
    }

    PageTable pages() {
        return pages;
    }

    Savepoint savepoint() {
        return savepoints.begin(length);
    }

    void rollbackTo(Savepoint savepoint) {
        savepoints.undo(savepoint);
        length = savepoint.length;
    }

    void release(Savepoint savepoint) {
        savepoints.release(savepoint);
    }

    boolean changedSince(Savepoint savepoint) {
        return savepoints.touchedSince(savepoint) || length != savepoint.length;
    }

    /** Nothing is changed any more, all savepoints are void, and the pages may be taken again. */
    void clear() {
        savepoints.clear();
        pages.clear(pool);
        length = committed.length();
    }

    /** The same, for pages that live on elsewhere. */
    void handedOver() {
        savepoints.clear();
        pages.clear(null);
        length = committed.length();
    }
}
