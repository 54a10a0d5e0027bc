package dev.kith.storage.mapdb.internal.volume;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changed pages by number: a plain array for finding one, and a list of all in the order they came. */
final class PageTable {

    private @Nullable DirtyPage[] byNumber = new @Nullable DirtyPage[1024];
    private DirtyPage[] all = new DirtyPage[256];
    private int count;

    @Nullable
    DirtyPage get(int number) {
        @Nullable DirtyPage[] table = byNumber;
        return number >= 0 && number < table.length ? table[number] : null;
    }

    int count() {
        return count;
    }

    DirtyPage at(int index) {
        return all[index];
    }

    void add(DirtyPage page) {
        if (page.number >= byNumber.length) {
            byNumber = Arrays.copyOf(byNumber, Math.max(byNumber.length * 2, page.number + 1));
        }
        if (count == all.length) {
            all = Arrays.copyOf(all, count * 2);
        }
        byNumber[page.number] = page;
        all[count++] = page;
    }

    /** Takes the page that was added last out again. */
    void removeLast() {
        byNumber[all[--count].number] = null;
    }

    void clear(@Nullable PagePool pool) {
        for (int i = 0; i < count; i++) {
            byNumber[all[i].number] = null;
            if (pool != null) {
                pool.give(all[i]);
            }
        }
        count = 0;
        if (all.length > 1 << 16) {
            all = new DirtyPage[256];
        }
    }

    /** All pages by ascending number, so that a record and the base are written from front to back. */
    DirtyPage[] sorted() {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = all[i].number;
        }
        Arrays.sort(numbers);
        DirtyPage[] pages = new DirtyPage[count];
        for (int i = 0; i < count; i++) {
            pages[i] = Objects.requireNonNull(byNumber[numbers[i]]);
        }
        return pages;
    }
}
