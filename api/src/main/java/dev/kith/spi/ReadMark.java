package dev.kith.spi;

import dev.kith.message.MessageId;
import dev.kith.user.UserId;
import java.time.Instant;

/** Which messages are read now. */
public sealed interface ReadMark {

    /** {@return who read} */
    UserId reader();

    /** {@return when, in whole microseconds} */
    Instant at();

    /**
     * One message, where it is a direct message to the reader.
     *
     * @param messageId which
     * @param reader who read
     * @param at when
     */
    record One(MessageId messageId, UserId reader, Instant at) implements ReadMark {}

    /**
     * What a partner sent to the reader, up to a place in their history and with it.
     *
     * @param partner who wrote
     * @param last the last place that was read; it need not be that of a message
     * @param reader who read
     * @param at when
     */
    record UpTo(UserId partner, SentKey last, UserId reader, Instant at) implements ReadMark {}
}
