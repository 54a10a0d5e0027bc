package dev.kith.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.UserId;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A direct message as the bytes of a key-value peer: the plainest form that keeps every column. */
final class MessageBytes {

    private static final int FIXED = 3 * 16 + 2 * Long.BYTES;
    private static final int ABSENT = -1;

    private MessageBytes() {}

    static byte[] write(Message message) {
        byte @Nullable [] content = bytes(message.content());
        byte @Nullable [] mediaUrl = bytes(message.mediaUrl());
        ByteBuffer row = ByteBuffer.allocate(FIXED + size(content) + size(mediaUrl));
        put(row, message.messageId().value());
        put(row, message.senderId().value());
        put(row, Keys.recipient(message).value());
        row.putLong(Micros.of(message.sentAt()));
        row.putLong(message.readAt() == null ? Long.MIN_VALUE : Micros.of(message.readAt()));
        put(row, content);
        put(row, mediaUrl);
        return row.array();
    }

    static Message read(byte[] bytes) {
        ByteBuffer row = ByteBuffer.wrap(bytes);
        MessageId id = new MessageId(uuid(row));
        UserId sender = new UserId(uuid(row));
        UserId recipient = new UserId(uuid(row));
        long sentAt = row.getLong();
        long readAt = row.getLong();
        return new Message(
                id,
                sender,
                recipient,
                null,
                text(row),
                text(row),
                Micros.toInstant(sentAt),
                readAt == Long.MIN_VALUE ? null : Micros.toInstant(readAt));
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(UTF_8);
    }

    private static int size(byte @Nullable [] text) {
        return Integer.BYTES + (text == null ? 0 : text.length);
    }

    private static void put(ByteBuffer row, byte @Nullable [] text) {
        if (text == null) {
            row.putInt(ABSENT);
        } else {
            row.putInt(text.length).put(text);
        }
    }

    private static void put(ByteBuffer row, UUID id) {
        row.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static @Nullable String text(ByteBuffer row) {
        int length = row.getInt();
        if (length == ABSENT) {
            return null;
        }
        byte[] text = new byte[length];
        row.get(text);
        return new String(text, UTF_8);
    }

    private static UUID uuid(ByteBuffer row) {
        return new UUID(row.getLong(), row.getLong());
    }
}
