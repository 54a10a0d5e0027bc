package dev.kith.page;

import dev.kith.error.InvalidPageSizeException;
import dev.kith.message.MessageId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a history to read. A history is ordered by ({@code sent_at}, {@code message_id}); a page costs the same
 * however far into it it lies.
 *
 * @param size how many messages, 1 to {@value Paging#MAX_SIZE}
 * @param order which come first
 * @param cursor where to go on, in the cursor's own order, or null
 * @param around the message to read around, or null
 */
public record HistoryPaging(
        int size,
        Order order,
        @Nullable Cursor cursor,
        @Nullable MessageId around) {

    /**
     * Makes a page request; a size that is not 1 to 500 is refused with an {@link InvalidPageSizeException}.
     *
     * @param size how many messages, 1 to {@value Paging#MAX_SIZE}
     * @param order which come first
     * @param cursor where to go on, in the cursor's own order, or null
     * @param around the message to read around, or null
     */
    public HistoryPaging {
        Paging.checkSize(size);
        Objects.requireNonNull(order, "order");
        if (cursor != null && around != null) {
            throw new IllegalArgumentException("A page is read from a cursor or around a message, not both");
        }
    }

    /**
     * Asks for the newest messages, newest first.
     *
     * @param size how many at most
     * @return the request
     */
    public static HistoryPaging newest(int size) {
        return new HistoryPaging(size, Order.NEWEST_FIRST, null, null);
    }

    /**
     * Asks for the oldest messages, oldest first.
     *
     * @param size how many at most
     * @return the request
     */
    public static HistoryPaging oldest(int size) {
        return new HistoryPaging(size, Order.OLDEST_FIRST, null, null);
    }

    /**
     * Asks for the page beside another, in the other's order.
     *
     * @param cursor the other page's {@link CursorPage#next()} or {@link CursorPage#previous()}
     * @param size how many at most
     * @return the request
     */
    public static HistoryPaging from(Cursor cursor, int size) {
        return new HistoryPaging(size, Order.NEWEST_FIRST, Objects.requireNonNull(cursor, "cursor"), null);
    }

    /**
     * Asks for a message with what was said before and after, newest first: as many newer as older ones, one more
     * older where the size is even.
     *
     * @param messageId the message in the middle
     * @param size how many at most, the message included
     * @return the request
     */
    public static HistoryPaging around(MessageId messageId, int size) {
        return new HistoryPaging(size, Order.NEWEST_FIRST, null, Objects.requireNonNull(messageId, "messageId"));
    }

    /** Which messages come first. */
    public enum Order {
        /** From now into the past. */
        NEWEST_FIRST,
        /** From the beginning to now. */
        OLDEST_FIRST
    }
}
