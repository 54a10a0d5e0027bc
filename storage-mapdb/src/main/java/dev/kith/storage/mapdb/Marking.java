package dev.kith.storage.mapdb;

import dev.kith.message.Message;
import dev.kith.spi.ReadMark;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Counts what is unread, and marks it read. */
final class Marking {

    private Marking() {}

    /** How many there are of which the keys begin so. */
    static long count(Tables tables, long[] beginning) {
        Iterator<Long> unread = tables.unread.valueIterator(
                Keys.first(Keys.UNREAD, beginning), true, Keys.last(Keys.UNREAD, beginning), true);
        long count = 0;
        while (unread.hasNext()) {
            unread.next();
            count++;
        }
        return count;
    }

    static long markRead(Tables tables, ReadMark mark) {
        List<Marked> marked =
                mark instanceof ReadMark.UpTo upTo ? upTo(tables, upTo) : one(tables, (ReadMark.One) mark);
        for (Marked message : marked) {
            tables.replace(message.number, message.row);
            tables.unread.remove(message.key);
        }
        return marked.size();
    }

    private static List<Marked> one(Tables tables, ReadMark.One mark) {
        Long number = tables.messageIds.get(Keys.message(mark.messageId()));
        if (number == null) {
            return List.of();
        }
        Message message = Histories.message(tables, number);
        if (!mark.reader().equals(message.recipientId()) || message.readAt() != null) {
            return List.of();
        }
        return List.of(Marked.of(message, number, mark));
    }

    private static List<Marked> upTo(Tables tables, ReadMark.UpTo mark) {
        UUID reader = mark.reader().value();
        UUID partner = mark.partner().value();
        long[] last = Keys.unread(
                reader,
                partner,
                Micros.word(mark.last().sentAt()),
                mark.last().messageId().value());
        Iterator<Long> unread =
                tables.unread.valueIterator(Keys.first(Keys.UNREAD, Keys.pair(reader, partner)), true, last, true);
        List<Marked> marked = new ArrayList<>();
        while (unread.hasNext()) {
            long number = unread.next();
            marked.add(Marked.of(Histories.message(tables, number), number, mark));
        }
        return marked;
    }

    /** A message that is read now: which row it has, what is written there, and what is no longer unread. */
    private static final class Marked {

        private final long number;
        private final byte[] row;
        private final long[] key;

        private Marked(long number, byte[] row, long[] key) {
            this.number = number;
            this.row = row;
            this.key = key;
        }

        static Marked of(Message message, long number, ReadMark mark) {
            Instant at = mark.at().isBefore(message.sentAt()) ? message.sentAt() : mark.at();
            Message read = new Message(
                    message.messageId(),
                    message.senderId(),
                    message.recipientId(),
                    message.groupId(),
                    message.content(),
                    message.mediaUrl(),
                    message.sentAt(),
                    at);
            Fit.refuseUnfit(read);
            UserId reader = mark.reader();
            long[] key = Keys.unread(
                    reader.value(),
                    message.senderId().value(),
                    Micros.word(message.sentAt()),
                    message.messageId().value());
            return new Marked(number, RowCodec.written(read), key);
        }
    }
}
