package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.spi.Posting;
import dev.kith.spi.Session;
import dev.kith.storage.mapdb.FailingDisk.Trouble;
import dev.kith.storage.mapdb.internal.volume.MemoryDisk;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class FullStoreTest {

    private static final User ADA = Samples.user("ada");

    /** More than the journals have room for, so that every commit needs more; some of them need a longer file as well. */
    private static final String LONG = "a lot ".repeat(15_000);

    private static final int MOST_TRIES = 40;

    private final FailingDisk disk = new FailingDisk(new MemoryDisk());
    private final Set<Message> acknowledged = ConcurrentHashMap.newKeySet();
    private MapDbStorage storage;
    private int messages;
    private boolean large;

    @BeforeEach
    void open() {
        storage = MapDbStorage.open(disk, Image.LAYOUT, MapDbOptions.DEFAULT);
        if (storage.users().find(ADA.userId()).isEmpty()) {
            storage.users().insert(ADA);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCallThatFailsLeavesNoTrace(Trouble trouble) {
        List<Message> failed = new ArrayList<>();
        StorageException told = untilItFails(trouble, () -> {
            Message message = next();
            failed.clear();
            failed.add(message);
            insert(storage, message);
            acknowledged.add(message);
        });

        goesOn(trouble, told, failed);
    }

    @ParameterizedTest
    @EnumSource
    void callsThatFailTogetherLeaveNoTrace(Trouble trouble) {
        List<Message> failed = Collections.synchronizedList(new ArrayList<>());
        List<StorageException> all = Collections.synchronizedList(new ArrayList<>());
        StorageException told = untilItFails(trouble, () -> {
            List<Thread> writers = new ArrayList<>();
            // They queue up behind a transaction, and are committed together after it.
            storage.inTransaction(session -> {
                for (int i = 0; i < 4; i++) {
                    Message message = next();
                    Thread writer = new Thread(() -> {
                        StorageException refusal =
                                catchThrowableOfType(StorageException.class, () -> insert(storage, message));
                        if (refusal == null) {
                            acknowledged.add(message);
                        } else {
                            failed.add(message);
                            all.add(refusal);
                        }
                    });
                    writers.add(writer);
                    writer.start();
                    while (writer.getState() != Thread.State.WAITING) {
                        Thread.onSpinWait();
                    }
                }
                return true;
            });
            writers.forEach(Background::join);
            if (!all.isEmpty()) {
                throw all.get(0);
            }
        });

        assertThat(all).hasSize(4).allMatch(each -> each.outcome() == told.outcome());
        goesOn(trouble, told, failed);
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionThatFailsLeavesNoTrace(Trouble trouble) {
        List<Message> failed = new ArrayList<>();
        StorageException told = untilItFails(trouble, () -> {
            failed.clear();
            failed.addAll(List.of(next(), next(), next()));
            storage.inTransaction(session -> {
                failed.forEach(message -> insert(session, message));
                return true;
            });
            acknowledged.addAll(failed);
        });

        goesOn(trouble, told, failed);
    }

    private Message next() {
        Message message = Samples.direct(messages++, ADA, ADA, NOON);
        return large ? Samples.with(message, Column.MESSAGES_CONTENT, LONG) : message;
    }

    private static void insert(Session session, Message message) {
        session.messages().insert(message, Posting.ANYONE);
    }

    /** A file has some room left at first. */
    private StorageException untilItFails(Trouble trouble, Runnable write) {
        large = trouble.isGrowth();
        write.run();
        disk.trouble(trouble);
        Throwable failure = null;
        for (int tries = 0; failure == null && tries < MOST_TRIES; tries++) {
            failure = catchThrowable(write::run);
        }
        assertThat(failure).isInstanceOf(StorageException.class);
        return (StorageException) failure;
    }

    private void goesOn(Trouble trouble, StorageException told, List<Message> failed) {
        assertHas(acknowledged);
        if (trouble.leavesUnknown()) {
            assertThat(told.outcome()).isEqualTo(Outcome.UNKNOWN);
            reopen(failed);
        } else {
            assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(told.retryMayHelp()).isTrue();
            disk.trouble(null);
        }
        write();
        storage.close();
        open();
        assertHas(acknowledged);
        write();
        storage.close();
    }

    /** After a failed force nothing more is written, and reads go on; the next opening tells what was kept: all of it, or nothing. */
    private void reopen(List<Message> failed) {
        disk.trouble(null);
        StorageException refusal = catchThrowableOfType(StorageException.class, () -> insert(storage, next()));
        assertThat(refusal.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertHas(acknowledged);
        storage.close();
        open();
        if (found().size() > acknowledged.size()) {
            acknowledged.addAll(failed);
        }
        assertHas(acknowledged);
    }

    private void write() {
        Message message = next();
        insert(storage, message);
        acknowledged.add(message);
        assertHas(acknowledged);
        assertThat(storage.verify()).isEmpty();
    }

    private Set<Message> found() {
        return new HashSet<>(Rows.of(storage).messages());
    }

    private void assertHas(Set<Message> expected) {
        // Not compared by AssertJ, which would show their contents
        assertThat(found().equals(expected)).isTrue();
        assertThat(storage.messages().countUnread(ADA.userId())).isEqualTo(expected.size());
    }
}
