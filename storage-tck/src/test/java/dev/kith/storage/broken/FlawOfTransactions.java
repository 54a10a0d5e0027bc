package dev.kith.storage.broken;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Posting;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

enum FlawOfTransactions implements Flaw {
    LEAKS_ROLLED_BACK_WORK("B8", "B22", "T4", "T5", "T7", "T10", "T14", "T19") {
        @Override
        public <T> T inTransaction(Session sound, Function<? super Session, ? extends T> work) {
            return sound instanceof Storage ? leaking(sound, work) : sound.inTransaction(work);
        }
    },

    LEAKS_FAILED_STEPS("B22", "T9", "T11") {
        @Override
        public <T> T inTransaction(Session sound, Function<? super Session, ? extends T> work) {
            return sound instanceof Storage ? sound.inTransaction(work) : leaking(sound, work);
        }
    },

    WRAPS_THE_WORKS_EXCEPTION("T3") {
        @Override
        public <T> T inTransaction(Session sound, Function<? super Session, ? extends T> work) {
            try {
                return sound.inTransaction(work);
            } catch (IllegalArgumentException exception) {
                throw new IllegalStateException(exception);
            }
        }
    },

    COMMITS_EACH_CALL(
            "B8", "B22", "C5", "D7", "G13", "C12", "T4", "T5", "T7", "T9", "T10", "T11", "T12", "T14", "T15", "T19") {
        @Override
        public <T> T inTransaction(Session sound, Function<? super Session, ? extends T> work) {
            return work.apply(sound);
        }

        @Override
        public GroupStore groups(Session session) {
            return new ForwardingGroups(session.groups()) {
                @Override
                public Optional<Group> lock(GroupId groupId) {
                    Optional<Group> found = session instanceof Storage ? find(groupId) : super.lock(groupId);
                    dawdle();
                    return found;
                }
            };
        }

        @Override
        public MessageStore messages(Session session) {
            return new ForwardingMessages(session.messages()) {
                @Override
                public void insert(Message message, Posting posting) {
                    super.insert(message, posting);
                    dawdle();
                }
            };
        }
    },

    STAYS_OPEN("D6", "D7") {
        @Override
        public void close(Storage sound) {}
    };

    private static <T> T leaking(Session sound, Function<? super Session, ? extends T> work) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        T result = sound.<T>inTransaction(session -> {
            try {
                return work.apply(session);
            } catch (RuntimeException thrown) {
                failure.set(thrown);
                return null;
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return result;
    }

    /** Gives others time to come between, so that the flaw shows every time. */
    private static void dawdle() {
        long end = System.nanoTime() + 2_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    // Set.of gives one that never changes
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> breaks;

    FlawOfTransactions(String... breaks) {
        this.breaks = Set.of(breaks);
    }

    @Override
    public Set<String> breaks() {
        return breaks;
    }
}
