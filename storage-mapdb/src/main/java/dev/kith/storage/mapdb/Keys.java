package dev.kith.storage.mapdb;

import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.model.Column;
import dev.kith.user.UserId;
import java.util.UUID;

/** The keys of the maps, in words: 1 for a number or a time, 2 for an id. */
final class Keys {

    static final int ID = 2;
    static final int PAIR = 4;
    /** Conversation, time, message. */
    static final int PLACE = 4;
    /** Recipient, sender, time, message. */
    static final int UNREAD = 7;
    /** Sender, conversation, time, message. */
    static final int POST = 6;
    /** Column, id. */
    static final int LITERAL = 3;

    private Keys() {}

    static long[] id(UUID id) {
        return new long[] {id.getMostSignificantBits(), id.getLeastSignificantBits()};
    }

    static long[] user(UserId id) {
        return id(id.value());
    }

    static long[] group(GroupId id) {
        return id(id.value());
    }

    static long[] message(MessageId id) {
        return id(id.value());
    }

    static long[] pair(UUID one, UUID other) {
        return new long[] {
            one.getMostSignificantBits(),
            one.getLeastSignificantBits(),
            other.getMostSignificantBits(),
            other.getLeastSignificantBits()
        };
    }

    static long[] place(long conversation, long time, UUID message) {
        return new long[] {conversation, time, message.getMostSignificantBits(), message.getLeastSignificantBits()};
    }

    static long[] unread(UUID recipient, UUID sender, long time, UUID message) {
        return new long[] {
            recipient.getMostSignificantBits(),
            recipient.getLeastSignificantBits(),
            sender.getMostSignificantBits(),
            sender.getLeastSignificantBits(),
            time,
            message.getMostSignificantBits(),
            message.getLeastSignificantBits()
        };
    }

    static long[] post(UUID sender, long[] place) {
        return new long[] {
            sender.getMostSignificantBits(), sender.getLeastSignificantBits(), place[0], place[1], place[2], place[3]
        };
    }

    static long[] literal(Column column, UUID id) {
        return new long[] {Tags.of(column), id.getMostSignificantBits(), id.getLeastSignificantBits()};
    }

    /** The id that stands in a key from a word on. */
    static UUID idAt(long[] key, int word) {
        return new UUID(key[word], key[word + 1]);
    }

    /** The least key that begins so. */
    static long[] first(int width, long... beginning) {
        long[] key = new long[width];
        System.arraycopy(beginning, 0, key, 0, beginning.length);
        return key;
    }

    /** The greatest key that begins so. */
    static long[] last(int width, long... beginning) {
        long[] key = first(width, beginning);
        for (int i = beginning.length; i < width; i++) {
            key[i] = -1;
        }
        return key;
    }
}
