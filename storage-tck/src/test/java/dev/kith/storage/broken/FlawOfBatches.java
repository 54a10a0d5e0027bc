package dev.kith.storage.broken;

import dev.kith.error.DuplicateValueException;
import dev.kith.message.Message;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Posting;
import dev.kith.spi.Session;
import dev.kith.spi.UserStore;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

enum FlawOfBatches implements Flaw {
    KEEPS_WHAT_CAME_BEFORE_A_REFUSAL(
            "B4", "B5", "B6", "B7", "B14", "B15", "B16", "B17", "B20", "B21", "B23", "B24", "L13") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public void insertAll(List<User> users) {
                    users.forEach(this::insert);
                }
            };
        }

        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public void insertAll(List<Message> messages, Posting posting) {
                    for (int i = 0; i < messages.size(); i++) {
                        insert(messages.get(i), posting);
                        if (i == 0) {
                            dawdle();
                        }
                    }
                }
            };
        }
    },

    TELLS_OF_THE_LAST_REFUSAL("B6", "B17", "B20") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public void insertAll(List<User> users) {
                    super.insertAll(reversed(users));
                }
            };
        }

        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public void insertAll(List<Message> messages, Posting posting) {
                    super.insertAll(reversed(messages), posting);
                }
            };
        }
    },

    PASSES_OVER_WHAT_IS_TAKEN("B14", "B17", "B20", "B21", "B23", "L13") {
        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public void insertAll(List<Message> messages, Posting posting) {
                    session.inTransaction(step -> {
                        messages.forEach(message -> insertUnlessTaken(step, message, posting));
                        return true;
                    });
                }

                private void insertUnlessTaken(Session step, Message message, Posting posting) {
                    try {
                        step.messages().insert(message, posting);
                    } catch (DuplicateValueException refusal) {
                        // passed over: the flaw
                    }
                }
            };
        }
    },

    ASKS_NO_MEMBERSHIP("B16", "B17", "B21") {
        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public void insertAll(List<Message> messages, Posting posting) {
                    super.insertAll(messages, Posting.ANYONE);
                }
            };
        }
    },

    LOSES_THE_END_OF_A_LONG_BATCH("B8") {
        @Override
        public UserStore users(Session session) {
            return new ForwardingUsers(session.users()) {
                @Override
                public void insertAll(List<User> users) {
                    super.insertAll(users.subList(0, Math.min(128, users.size())));
                }
            };
        }
    };

    /** Gives others time to come between, so that the flaw shows every time. */
    private static void dawdle() {
        long end = System.nanoTime() + 5_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static <R> List<R> reversed(List<R> rows) {
        List<R> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }

    // Set.of gives one that never changes
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> breaks;

    FlawOfBatches(String... breaks) {
        this.breaks = Set.of(breaks);
    }

    @Override
    public Set<String> breaks() {
        return breaks;
    }
}
