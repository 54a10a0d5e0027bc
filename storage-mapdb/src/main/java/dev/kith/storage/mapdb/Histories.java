package dev.kith.storage.mapdb;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Table;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads messages, and histories a page at a time. */
final class Histories {

    private static final int USUAL_PAGE = 64;

    private Histories() {}

    static @Nullable Message find(Tables tables, long[] id) {
        Long number = tables.messageIds.get(id);
        return number == null ? null : message(tables, number);
    }

    static Message message(Tables tables, long number) {
        return RowCodec.message(tables.row(number, Table.MESSAGES));
    }

    static List<Message> list(Tables tables, MessageQuery query) {
        if (query instanceof MessageQuery.Direct direct) {
            long[] last = tables.talks.last(direct.one().value(), direct.other().value());
            return last == null ? List.of() : part(tables, last, null, direct.window());
        }
        if (query instanceof MessageQuery.InGroup group) {
            return ofGroup(tables, group);
        }
        MessageQuery.All all = (MessageQuery.All) query;
        MessageId after = all.after();
        return taken(
                tables,
                tables.messageIds.valueIterator(after == null ? null : Keys.message(after), false, null, false),
                all.limit());
    }

    private static List<Message> ofGroup(Tables tables, MessageQuery.InGroup query) {
        UserId viewer = query.viewer();
        Instant since = null;
        if (viewer != null) {
            long[] joined = tables.memberships.get(
                    Keys.pair(viewer.value(), query.groupId().value()));
            if (joined == null) {
                return List.of();
            }
            since = query.sinceJoined() ? Joined.at(joined) : null;
        }
        long[] last = tables.groupTalks.get(Keys.group(query.groupId()));
        return last == null ? List.of() : part(tables, last, since, query.window());
    }

    /** The newest page begins at the last message: what was removed after it left empty nodes to walk over. */
    private static List<Message> part(Tables tables, long[] last, @Nullable Instant since, Window window) {
        SentKey after = window.after();
        long[] place = after == null
                ? null
                : Keys.place(
                        last[0], Micros.word(after.sentAt()), after.messageId().value());
        long[] first =
                since == null ? Keys.first(Keys.PLACE, last[0]) : Keys.first(Keys.PLACE, last[0], Micros.word(since));
        if (window.newestFirst()) {
            boolean fromLast = place == null || Words.compareWords(place, last) > 0;
            return taken(
                    tables,
                    tables.messages.descendingValueIterator(first, true, fromLast ? last : place, fromLast),
                    window.limit());
        }
        boolean fromFirst = place == null || Words.compareWords(place, first) < 0;
        return taken(
                tables,
                tables.messages.valueIterator(fromFirst ? first : place, fromFirst, last, true),
                window.limit());
    }

    private static List<Message> taken(Tables tables, Iterator<Long> numbers, int limit) {
        List<Message> messages = new ArrayList<>(Math.min(limit, USUAL_PAGE));
        while (messages.size() < limit && numbers.hasNext()) {
            messages.add(message(tables, numbers.next()));
        }
        return messages;
    }
}
