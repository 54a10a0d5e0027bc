package dev.kith.page;

import dev.kith.error.InvalidPageSizeException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list to read: how many items, from the start or after a cursor. A page costs the same however far
 * into the list it lies.
 *
 * @param size how many items, 1 to {@value #MAX_SIZE}
 * @param cursor where to go on, or null for the start
 */
public record Paging(int size, @Nullable Cursor cursor) {

    /** The most items a page has. */
    public static final int MAX_SIZE = 500;

    /**
     * Makes a page request; a size that is not 1 to 500 is refused with an {@link InvalidPageSizeException}.
     *
     * @param size how many items, 1 to {@value #MAX_SIZE}
     * @param cursor where to go on, or null for the start
     */
    public Paging {
        checkSize(size);
    }

    /**
     * Asks for the first page.
     *
     * @param size how many items at most
     * @return the request
     * @throws InvalidPageSizeException where that is not 1 to {@value #MAX_SIZE}
     */
    public static Paging first(int size) {
        return new Paging(size, null);
    }

    /**
     * Asks for the page after another.
     *
     * @param cursor the other page's {@link CursorPage#next()}
     * @param size how many items at most
     * @return the request
     * @throws InvalidPageSizeException where that is not 1 to {@value #MAX_SIZE}
     */
    public static Paging after(Cursor cursor, int size) {
        return new Paging(size, Objects.requireNonNull(cursor, "cursor"));
    }

    static void checkSize(int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidPageSizeException(size, MAX_SIZE);
        }
    }
}
