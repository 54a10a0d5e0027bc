package dev.kith.benchmarks.engine;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;

/** The keys of a key-value peer: bytes whose unsigned order is the order that is asked for. */
final class Keys {

    static final byte[] NOTHING = {};

    private static final int UUID_BYTES = 16;
    private static final int SENT_BYTES = Long.BYTES + UUID_BYTES;

    private Keys() {}

    static byte[] of(UUID id) {
        return put(ByteBuffer.allocate(UUID_BYTES), id).array();
    }

    /** The same for both directions. A hash of the pair spares the peers the longer key of two ids. */
    static byte[] conversation(UserId one, UserId other) {
        boolean ordered = one.compareTo(other) <= 0;
        UUID low = (ordered ? one : other).value();
        UUID high = (ordered ? other : one).value();
        long first = low.getMostSignificantBits() * 31 + high.getLeastSignificantBits();
        long second = low.getLeastSignificantBits() * 31 + high.getMostSignificantBits();
        return ByteBuffer.allocate(UUID_BYTES).putLong(first).putLong(second).array();
    }

    static byte[] sent(Message message) {
        return putSent(ByteBuffer.allocate(SENT_BYTES), message).array();
    }

    static SentKey readSent(byte[] sent) {
        ByteBuffer bytes = ByteBuffer.wrap(sent);
        Instant sentAt = Micros.toInstant(bytes.getLong() ^ Long.MIN_VALUE);
        return new SentKey(sentAt, new MessageId(new UUID(bytes.getLong(), bytes.getLong())));
    }

    static byte[] message(byte[] conversation, Message message) {
        ByteBuffer key = ByteBuffer.allocate(conversation.length + SENT_BYTES).put(conversation);
        return putSent(key, message).array();
    }

    /** The key of a message whose place is known. */
    static byte[] message(byte[] place, MessageId id) {
        return put(ByteBuffer.allocate(place.length + UUID_BYTES).put(place), id.value())
                .array();
    }

    /** What {@link Index#IDS} holds. */
    static byte[] place(byte[] conversation, Message message) {
        return ByteBuffer.allocate(conversation.length + Long.BYTES)
                .put(conversation)
                .putLong(Micros.of(message.sentAt()) ^ Long.MIN_VALUE)
                .array();
    }

    static byte[] pair(UserId one, UserId other) {
        ByteBuffer key = ByteBuffer.allocate(2 * UUID_BYTES);
        return put(put(key, one.value()), other.value()).array();
    }

    static byte[] unread(Message message) {
        ByteBuffer key = ByteBuffer.allocate(2 * UUID_BYTES + SENT_BYTES);
        put(put(key, recipient(message).value()), message.senderId().value());
        return putSent(key, message).array();
    }

    static UserId recipient(Message message) {
        return Objects.requireNonNull(message.recipientId(), "only direct messages");
    }

    static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    /** The first key after all that begin with the prefix; the prefix is not all ones. */
    static byte[] after(byte[] prefix) {
        byte[] next = prefix.clone();
        for (int i = next.length - 1; i >= 0 && ++next[i] == 0; i--) {}
        return next;
    }

    private static ByteBuffer put(ByteBuffer bytes, UUID id) {
        return bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static ByteBuffer putSent(ByteBuffer bytes, Message message) {
        bytes.putLong(Micros.of(message.sentAt()) ^ Long.MIN_VALUE);
        return put(bytes, message.messageId().value());
    }
}
