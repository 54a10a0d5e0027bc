package dev.kith.storage.mapdb.internal.volume;

/** Pages for reuse, so that a commit of usual size allocates none. One thread at a time. */
final class PagePool {

    /** 8 MiB stay allocated at most. */
    private static final int KEPT = 2048;

    private final DirtyPage[] free = new DirtyPage[KEPT];
    private int count;

    DirtyPage take() {
        if (count == 0) {
            return new DirtyPage();
        }
        return free[--count];
    }

    void give(DirtyPage page) {
        if (count < KEPT) {
            free[count++] = page;
        }
    }
}
