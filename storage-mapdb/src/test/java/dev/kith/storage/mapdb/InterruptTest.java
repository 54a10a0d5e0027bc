package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.spi.Posting;
import dev.kith.spi.Session;
import dev.kith.spi.UserQuery;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptTest {

    private static final User ADA = Samples.user("ada");
    private static final User LIN = Samples.user("lin");

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    private MapDbStorage open() {
        return MapDbStorage.open(
                folder.resolve("store"),
                MapDbOptions.builder().journalSize(64 << 10).build());
    }

    @Test
    void anInterruptedThreadOpensWritesReadsAndClosesAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try (MapDbStorage storage = open()) {
            storage.users().insert(ADA);
            assertThat(storage.users().find(ADA.userId())).contains(ADA);
            storage.inTransaction(session -> {
                session.users().insert(LIN);
                return true;
            });
            assertThat(storage.verify()).isEmpty();
            storage.compact(folder.resolve("compacted"));
        }
        assertThat(Thread.interrupted()).isTrue();
        try (MapDbStorage again = open()) {
            assertThat(again.users().list(new UserQuery.All(null, 9))).hasSize(2);
        }
    }

    @Test
    void aThreadInterruptedInATransactionKeepsItsTurn() {
        try (MapDbStorage storage = open()) {
            storage.inTransaction(session -> {
                session.users().insert(ADA);
                Thread.currentThread().interrupt();
                session.users().insert(LIN);
                return true;
            });
            assertThat(Thread.interrupted()).isTrue();
            assertThat(storage.users().list(new UserQuery.All(null, 9))).hasSize(2);
        }
    }

    @Test
    void threadsThatAreInterruptedAllTheTimeLoseNothingAndHarmNobody() throws InterruptedException {
        int messages = 40;
        AtomicBoolean done = new AtomicBoolean();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        try (MapDbStorage storage = open()) {
            storage.users().insert(ADA);
            List<Thread> writers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int first = i * messages;
                writers.add(new Thread(() -> {
                    for (int n = first; n < first + messages; n++) {
                        storage.messages().insert(Samples.direct(n, ADA, ADA, NOON), Posting.ANYONE);
                    }
                }));
            }
            writers.forEach(writer -> writer.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown)));
            writers.forEach(Thread::start);
            Thread meddler = new Thread(() -> {
                while (!done.get()) {
                    writers.forEach(Thread::interrupt);
                    Thread.onSpinWait();
                }
            });
            meddler.start();
            for (Thread writer : writers) {
                writer.join();
            }
            done.set(true);
            meddler.join();
        }

        assertThat(failure.get()).isNull();
        try (MapDbStorage again = open()) {
            assertThat(again.messages().countUnread(ADA.userId())).isEqualTo(4L * messages);
            assertThat(again.verify()).isEmpty();
        }
    }

    @Test
    void theStorageItselfIsNotForATransactionsWork() {
        try (MapDbStorage storage = open()) {
            storage.inTransaction(session -> {
                assertThatIllegalStateException()
                        .isThrownBy(() -> storage.users().insert(ADA))
                        .withMessageContaining("session");
                assertThatIllegalStateException()
                        .isThrownBy(() -> storage.users().find(ADA.userId()));
                assertThatIllegalStateException().isThrownBy(() -> storage.inTransaction(inner -> true));
                assertThatIllegalStateException().isThrownBy(storage::verify);
                assertThatIllegalStateException().isThrownBy(() -> storage.compact(folder.resolve("x")));
                assertThatIllegalStateException().isThrownBy(storage::close);
                session.users().insert(LIN);
                return true;
            });
            assertThat(storage.users().list(new UserQuery.All(null, 9))).containsExactly(LIN);
        }
    }

    @Test
    void aSessionIsForItsTransactionAndItsThread() throws InterruptedException {
        AtomicReference<Session> kept = new AtomicReference<>();
        AtomicReference<Throwable> elsewhere = new AtomicReference<>();
        try (MapDbStorage storage = open()) {
            storage.inTransaction(session -> {
                kept.set(session);
                Thread other = new Thread(() -> session.users().insert(LIN));
                other.setUncaughtExceptionHandler((thread, thrown) -> elsewhere.set(thrown));
                other.start();
                Background.join(other);
                return true;
            });
            assertThat(elsewhere.get()).isInstanceOf(IllegalStateException.class);
            assertThatIllegalStateException()
                    .isThrownBy(() -> kept.get().users().insert(ADA))
                    .withMessageContaining("ended");
            assertThat(storage.users().list(new UserQuery.All(null, 9))).isEmpty();
        }
    }

    @Test
    void closingWaitsForATransactionAndForWhatIsQueued() throws InterruptedException {
        MapDbStorage storage = open();
        Thread closing = new Thread(storage::close);
        storage.inTransaction(session -> {
            closing.start();
            while (closing.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            session.users().insert(ADA);
            return true;
        });
        closing.join();

        assertThatThrownBy(() -> storage.users().find(ADA.userId())).isInstanceOf(StorageException.class);
        assertThatThrownBy(storage::verify).isInstanceOf(StorageException.class);
        try (MapDbStorage again = open()) {
            assertThat(again.users().find(ADA.userId())).contains(ADA);
        }
    }

    @Test
    void aSecondOpeningIsRefusedAndHarmsNothing() {
        try (MapDbStorage storage = open()) {
            storage.users().insert(ADA);
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            told -> assertThat(told.retryMayHelp()).isTrue())
                    .hasMessageContaining("open");
            storage.users().insert(LIN);
        }
        try (MapDbStorage again = open()) {
            assertThat(again.users().list(new UserQuery.All(null, 9))).hasSize(2);
        }
    }
}
