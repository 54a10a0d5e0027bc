package dev.kith.storage.broken;

import static dev.kith.model.Column.MESSAGES_READ_AT;
import static dev.kith.storage.tck.Samples.with;

import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.Session;
import dev.kith.spi.Window;
import java.util.List;
import java.util.Objects;
import java.util.Set;

enum FlawOfMessages implements Flaw {
    STORES_NOTHING(
            "B14", "B17", "B21", "C8", "C9", "C10", "C11", "D7", "G11", "L2", "L3", "L4", "L5", "L6", "L7", "MS1",
            "MS2", "MS3", "MS4", "MS5", "MS6", "MS7", "MS8", "MS9", "MS10", "MS11", "MS12", "MS13", "MS14", "MS15",
            "MS16", "MS17", "MS18", "MS20", "MS21", "MS22", "MS23", "MS24", "MS25", "MS27", "MS28", "MS29", "MS31",
            "MS32", "MS33", "MS35", "MS36", "MS37", "MS38", "MS39", "MS40", "MS42", "MS43", "MS44", "MS45", "MS47",
            "MS48", "MS49", "MS51", "MS52", "MS53", "MS54", "MS55", "MS56", "MS57", "MS58", "MS59", "MS60", "R2", "T1",
            "T2", "T4", "T6", "V1", "V2", "V4", "V9", "X1", "X2", "X3", "X4", "X5", "XS1", "XS2", "XS4", "XS5") {
        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public void insert(Message message, Posting posting) {}
            };
        }
    },

    CHECKS_NO_MEMBERSHIP("MS11", "MS12", "T6") {
        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public void insert(Message message, Posting posting) {
                    super.insert(message, Posting.ANYONE);
                }
            };
        }
    },

    LISTS_OLDEST_FIRST("B19", "MS20", "MS21", "MS22", "MS23", "MS25", "MS27", "MS28", "MS29", "MS32") {
        @Override
        public MessageStore messages(Session session) {
            return new HistoryThrough(
                    session.messages(),
                    (window, list) -> list.apply(new Window(window.after(), false, window.limit())));
        }
    },

    SKIPS_TIES_BETWEEN_PAGES("MS22", "MS23", "MS28", "MS29") {
        @Override
        public MessageStore messages(Session session) {
            return new HistoryThrough(
                    session.messages(),
                    (window, list) -> list.apply(new Window(window.after(), window.newestFirst(), 10_000)).stream()
                            .filter(message -> window.after() == null
                                    || !message.sentAt().equals(window.after().sentAt()))
                            .limit(window.limit())
                            .toList());
        }
    },

    FORGETS_SILENT_GROUPS("MS43", "MS44", "MS47", "MS48") {
        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public List<Conversation> inbox(InboxQuery query) {
                    return super.inbox(query).stream()
                            .filter(conversation -> conversation.last() != null)
                            .toList();
                }
            };
        }
    },

    SHOWS_WHAT_WAS_SENT_BEFORE_JOINING("MS32") {
        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public List<Message> list(MessageQuery query) {
                    return super.list(
                            query instanceof MessageQuery.InGroup group
                                    ? new MessageQuery.InGroup(group.groupId(), group.viewer(), false, group.window())
                                    : query);
                }
            };
        }
    },

    MOVES_READ_MARKS("C11", "MS53") {
        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public long markRead(ReadMark mark) {
                    return mark instanceof ReadMark.One one ? move(one) : super.markRead(mark);
                }

                private long move(ReadMark.One one) {
                    find(one.messageId())
                            .filter(message ->
                                    message.readAt() != null && Objects.equals(message.recipientId(), one.reader()))
                            .ifPresent(message -> {
                                delete(new MessageDeletion.One(message.messageId()));
                                insert(with(message, MESSAGES_READ_AT, null), Posting.ANYONE);
                            });
                    return super.markRead(one);
                }
            };
        }
    },

    MARKS_FOR_ANYONE("MS54") {
        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public long markRead(ReadMark mark) {
                    return mark instanceof ReadMark.One one
                            ? find(one.messageId())
                                    .map(Message::recipientId)
                                    .map(recipient ->
                                            super.markRead(new ReadMark.One(one.messageId(), recipient, one.at())))
                                    .orElse(0L)
                            : super.markRead(mark);
                }
            };
        }
    };

    // Set.of gives one that never changes
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> breaks;

    FlawOfMessages(String... breaks) {
        this.breaks = Set.of(breaks);
    }

    @Override
    public Set<String> breaks() {
        return breaks;
    }
}
