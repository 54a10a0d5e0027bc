package dev.kith.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param <T> what is listed
 * @param items the items, in the list's order, never more than asked for; unmodifiable
 * @param nextCursor where the next page begins, or null where nothing followed when this page was read, and
 *     for an empty page that was read back
 * @param previousCursor in a history, where the page before this one is, now or once more was written; null for the
 *     first page of an empty history and in every other list
 */
public record CursorPage<T>(
        List<T> items,
        @Nullable Cursor nextCursor,
        @Nullable Cursor previousCursor) {

    /**
     * Makes a page of a copy of the items.
     *
     * @param items the items, in the list's order, never more than asked for; unmodifiable
     * @param nextCursor where the next page begins, or null where nothing followed when this page was read
     * @param previousCursor in a history, where the page before this one is, now or once more was written; null for the first page of an empty history and in every other list
     */
    public CursorPage {
        items = List.copyOf(items);
    }

    /** {@return where the next page begins, or empty where nothing followed when this page was read} */
    public Optional<Cursor> next() {
        return Optional.ofNullable(nextCursor);
    }

    /** {@return in a history, where the page before this one is, now or once more was written} */
    public Optional<Cursor> previous() {
        return Optional.ofNullable(previousCursor);
    }

    /**
     * Turns each item into something else, as for a web page.
     *
     * @param change what to make of an item
     * @param <R> what it becomes
     * @return a page with the same cursors
     */
    public <R> CursorPage<R> map(Function<? super T, ? extends R> change) {
        return new CursorPage<R>(items.stream().<R>map(change).toList(), nextCursor, previousCursor);
    }
}
