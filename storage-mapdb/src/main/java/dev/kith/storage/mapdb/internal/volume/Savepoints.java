package dev.kith.storage.mapdb.internal.volume;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to undo changes back to a savepoint: for each page first touched after one, how it was before. Entries stand in the order
 * of the touches, so undoing from the last to the savepoint's mark restores it however the savepoints are nested.
 */
final class Savepoints {

    /** Above every page that was never touched, so that the first touch is always seen. */
    private static final int GROUND = 1;

    private final PageTable pages;
    private final PagePool pool;
    private DirtyPage[] touched = new DirtyPage[64];
    private @Nullable DirtyPage[] before = new @Nullable DirtyPage[64];
    private int count;
    private int level = GROUND;
    private int lastLevel = GROUND;

    Savepoints(PageTable pages, PagePool pool) {
        this.pages = pages;
        this.pool = pool;
    }

    int level() {
        return level;
    }

    Savepoint begin(long length) {
        Savepoint savepoint = new Savepoint(this, count, ++lastLevel, level, length);
        level = lastLevel;
        return savepoint;
    }

    void release(Savepoint savepoint) {
        check(savepoint);
        level = savepoint.outerLevel;
        if (level == GROUND) {
            forget();
        }
    }

    /** Whether a page was touched since. */
    boolean touchedSince(Savepoint savepoint) {
        check(savepoint);
        return count > savepoint.undoMark;
    }

    /** A page that is about to change for the first time at this level; new if it is in the table only since. */
    void keep(DirtyPage page, boolean isNew) {
        if (level > GROUND) {
            if (count == touched.length) {
                touched = Arrays.copyOf(touched, count * 2);
                before = Arrays.copyOf(before, count * 2);
            }
            touched[count] = page;
            before[count++] = isNew ? null : copyOf(page);
        }
        page.level = level;
    }

    private DirtyPage copyOf(DirtyPage page) {
        DirtyPage copy = pool.take();
        copy.copyFrom(page);
        return copy;
    }

    /** Undoes; the savepoint stays and may be rolled back to again. */
    void undo(Savepoint savepoint) {
        check(savepoint);
        while (count > savepoint.undoMark) {
            DirtyPage page = touched[--count];
            DirtyPage was = before[count];
            if (was == null) {
                pages.removeLast();
                pool.give(page);
            } else {
                page.copyFrom(was);
                pool.give(was);
            }
        }
        level = savepoint.level;
    }

    /** All savepoints are void. */
    void clear() {
        forget();
        level = GROUND;
        lastLevel = GROUND;
    }

    private void forget() {
        for (int i = 0; i < count; i++) {
            DirtyPage was = before[i];
            if (was != null) {
                pool.give(was);
            }
        }
        count = 0;
    }

    private void check(Savepoint savepoint) {
        if (savepoint.owner != this || savepoint.undoMark > count || savepoint.level > level) {
            throw new IllegalStateException("this savepoint is void");
        }
    }
}
