package dev.kith.storage.mapdb;

import dev.kith.group.GroupId;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.model.UuidOrder;
import dev.kith.spi.InboxKey;
import dev.kith.spi.InboxQuery;
import dev.kith.user.UserId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of an inbox: looks at the place of each conversation, and reads the rows of the best only. */
final class Inbox {

    private final Tables tables;
    private final InboxQuery query;
    private final @Nullable Line after;
    /** The best so far, the worst of them first. */
    private final PriorityQueue<Line> best;

    private Inbox(Tables tables, InboxQuery query) {
        this.tables = tables;
        this.query = query;
        this.after = query.after() == null ? null : Line.at(query.after());
        this.best = new PriorityQueue<>((one, other) -> other.compareTo(one));
    }

    static List<Conversation> list(Tables tables, InboxQuery query) {
        Inbox inbox = new Inbox(tables, query);
        inbox.collectTalks();
        inbox.collectGroups();
        return inbox.conversations();
    }

    private void collectTalks() {
        Iterator<Map.Entry<long[], Long>> talks = tables.talks.of(query.userId());
        while (talks.hasNext()) {
            Map.Entry<long[], Long> talk = talks.next();
            offer(Line.direct(Keys.idAt(talk.getKey(), 2), tables.talks.last(talk.getValue())));
        }
    }

    private void collectGroups() {
        long[] user = Keys.user(query.userId());
        Iterator<Map.Entry<long[], long[]>> memberships =
                tables.memberships.entryIterator(Keys.first(Keys.PAIR, user), true, Keys.last(Keys.PAIR, user), true);
        while (memberships.hasNext()) {
            Map.Entry<long[], long[]> membership = memberships.next();
            UUID group = Keys.idAt(membership.getKey(), 2);
            long[] joined = membership.getValue();
            long[] last = tables.groupTalks.get(Keys.id(group));
            boolean silent = last == null || (query.sinceJoined() && Joined.after(joined, last[1]));
            offer(silent || last == null ? Line.silent(group, joined) : Line.spoken(group, joined, last));
        }
    }

    private void offer(Line line) {
        if (after != null && line.compareTo(after) <= 0) {
            return;
        }
        if (best.size() < query.limit()) {
            best.add(line);
        } else if (line.compareTo(best.element()) < 0) {
            best.remove();
            best.add(line);
        }
    }

    private List<Conversation> conversations() {
        List<Line> lines = new ArrayList<>(best);
        lines.sort(null);
        List<Conversation> conversations = new ArrayList<>(lines.size());
        for (Line line : lines) {
            conversations.add(conversation(line));
        }
        return conversations;
    }

    private Conversation conversation(Line line) {
        Message last = line.place == null ? null : last(line.place);
        if (line.joined != null) {
            return new Conversation.InGroup(new GroupId(line.other), last, Joined.at(line.joined));
        }
        if (last == null) {
            throw Failures.damaged("The index of conversations names a message that is missing");
        }
        return new Conversation.Direct(new UserId(line.other), last, unread(line.other));
    }

    private Message last(long[] place) {
        Message last = Histories.find(tables, new long[] {place[2], place[3]});
        if (last == null) {
            throw Failures.damaged("The index of conversations names a message that is missing");
        }
        return last;
    }

    private long unread(UUID partner) {
        long[] pair = Keys.pair(query.userId().value(), partner);
        return Marking.count(tables, pair);
    }

    /**
     * A line of the inbox, in the order of {@link InboxQuery}: the partner, or the group and when the user joined it; and
     * the place of the last message, unless it is a group without one.
     */
    private static final class Line implements Comparable<Line> {

        private final UUID other;
        private final long @Nullable [] joined;
        private final long @Nullable [] place;

        private Line(UUID other, long @Nullable [] joined, long @Nullable [] place) {
            this.other = other;
            this.joined = joined;
            this.place = place;
        }

        static Line direct(UUID partner, long[] place) {
            return new Line(partner, null, place);
        }

        static Line spoken(UUID group, long[] joined, long[] place) {
            return new Line(group, joined, place);
        }

        static Line silent(UUID group, long[] joined) {
            return new Line(group, joined, null);
        }

        static Line at(InboxKey key) {
            if (key instanceof InboxKey.Spoken spoken) {
                UUID message = spoken.last().messageId().value();
                return direct(message, Keys.place(0, Micros.word(spoken.last().sentAt()), message));
            }
            InboxKey.Silent silent = (InboxKey.Silent) key;
            return silent(silent.groupId().value(), Joined.words(silent.joinedAt()));
        }

        @Override
        public int compareTo(Line line) {
            if (place != null && line.place != null) {
                return compareFrom(1, line.place, place);
            }
            if (place != null || line.place != null) {
                return place != null ? -1 : 1;
            }
            int joining = joined == null || line.joined == null ? 0 : Words.compareWords(line.joined, joined);
            return joining != 0 ? joining : UuidOrder.UNSIGNED.compare(line.other, other);
        }

        private static int compareFrom(int first, long[] one, long[] other) {
            for (int i = first; i < one.length; i++) {
                int order = Long.compareUnsigned(one[i], other[i]);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }
}
