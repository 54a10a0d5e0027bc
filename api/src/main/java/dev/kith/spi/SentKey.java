package dev.kith.spi;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import java.time.Instant;
import java.util.Comparator;

/**
 * Where a message stands in a history: by {@code sent_at}, then by the bytes of {@code message_id}.
 *
 * @param sentAt when it was sent
 * @param messageId its id
 */
public record SentKey(Instant sentAt, MessageId messageId) implements Comparable<SentKey> {

    private static final Comparator<SentKey> ORDER =
            Comparator.comparing(SentKey::sentAt).thenComparing(SentKey::messageId);

    /**
     * Tells where a message stands.
     *
     * @param message the row
     * @return its place
     */
    public static SentKey of(Message message) {
        return new SentKey(message.sentAt(), message.messageId());
    }

    @Override
    public int compareTo(SentKey other) {
        return ORDER.compare(this, other);
    }
}
