package dev.kith.storage.sql;

import static dev.kith.storage.sql.Samples.user;
import static dev.kith.storage.sql.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.spi.Session;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OwnTransactionsTest {

    private final DataSource database = Samples.database();
    private final FaultyConnections connections;
    private final SqlStorage storage;

    OwnTransactionsTest() {
        Samples.create(database, SqlOptions.DEFAULT);
        connections = new FaultyConnections(database);
        storage = SqlStorage.owning(connections, SqlOptions.DEFAULT);
        connections.done.clear();
    }

    private static StorageException failure(Runnable call) {
        return catchThrowableOfType(StorageException.class, call::run);
    }

    @Nested
    class Work {

        @Test
        void isKeptWhole() {
            storage.inTransaction(session -> {
                session.users().insert(user(1));
                session.users().insert(user(2));
                assertThat(storage.users().find(userId(1))).isEmpty();
                return true;
            });
            assertThat(storage.users().find(userId(1))).isPresent();
            assertThat(storage.users().find(userId(2))).isPresent();
        }

        @Test
        void thatThrowsLeavesNothing() {
            assertThatThrownBy(() -> storage.inTransaction(session -> {
                        session.users().insert(user(1));
                        throw new IllegalArgumentException("as planned");
                    }))
                    .hasMessage("as planned");
            assertThat(storage.users().find(userId(1))).isEmpty();
        }

        @Test
        void goesOnAfterACaughtError() {
            storage.users().insert(user(1));
            storage.inTransaction(session -> {
                session.users().insert(user(2));
                assertThatThrownBy(() -> session.users().insert(user(1))).isInstanceOf(DuplicateValueException.class);
                session.users().insert(user(3));
                return true;
            });
            assertThat(storage.users().find(userId(2))).isPresent();
            assertThat(storage.users().find(userId(3))).isPresent();
        }

        @Test
        void ofAStepIsUndoneAlone() {
            storage.inTransaction(session -> {
                session.users().insert(user(1));
                assertThatThrownBy(() -> session.inTransaction(step -> {
                            step.users().insert(user(2));
                            throw new IllegalArgumentException("as planned");
                        }))
                        .hasMessage("as planned");
                session.inTransaction(step -> {
                    step.users().insert(user(3));
                    return true;
                });
                return true;
            });
            assertThat(storage.users().find(userId(1))).isPresent();
            assertThat(storage.users().find(userId(2))).isEmpty();
            assertThat(storage.users().find(userId(3))).isPresent();
        }

        @Test
        void isNotForLater() {
            Session kept = storage.inTransaction(session -> session);
            assertThat(failure(() -> kept.users().find(userId(1)))).hasMessageContaining("over");
            assertThat(failure(() -> kept.inTransaction(session -> true))).hasMessageContaining("over");
        }
    }

    @Nested
    class AConnection {

        @Test
        void goesBackAsItCame() throws SQLException {
            try (Connection single = database.getConnection()) {
                single.setAutoCommit(false);
                single.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                SqlStorage over = SqlStorage.owning(() -> new JdbcConnection(single, false), SqlOptions.DEFAULT);
                over.inTransaction(session -> {
                    assertThat(isolation(single)).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
                    session.users().insert(user(1));
                    return true;
                });
                assertThat(single.getAutoCommit()).isFalse();
                assertThat(isolation(single)).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
                over.users().insert(user(2));
                assertThat(single.getAutoCommit()).isFalse();
            }
            assertThat(storage.users().find(userId(1))).isPresent();
            assertThat(storage.users().find(userId(2))).isPresent();
        }

        private static int isolation(Connection connection) {
            try {
                return connection.getTransactionIsolation();
            } catch (SQLException failure) {
                throw new AssertionError(failure);
            }
        }

        @Test
        void isGivenBackWhateverHappens() {
            connections.failing("prepareStatement", false, "08006", 90067);
            failure(() -> storage.inTransaction(session -> session.users().find(userId(1))));
            failure(() -> storage.users().find(userId(1)));
            assertThat(connections.done.stream().filter("close"::equals).count())
                    .isEqualTo(2);
        }

        @Test
        void thatCannotRollBackIsNotToldToCommit() {
            connections.failing("prepareStatement", false, "HY000", 50000).failing("rollback", false, "08006", 90067);
            failure(() -> storage.inTransaction(session -> session.users().find(userId(1))));
            assertThat(connections.done.subList(connections.done.indexOf("rollback"), connections.done.size()))
                    .containsExactly("rollback", "close");
        }

        @Test
        void thatCannotBeHadIsWorthWaitingFor() {
            StorageException told = failure(() -> SqlStorage.owning(
                    () -> {
                        throw new SQLException("secret", "08001", 1);
                    },
                    SqlOptions.DEFAULT));
            assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(told.retryMayHelp()).isTrue();
        }
    }

    @Nested
    class AFailure {

        @Test
        void thatTheDatabaseRolledBackIsRepeated() {
            AtomicInteger runs = new AtomicInteger();
            connections.failing("prepareStatement", false, "40001", 40001);
            storage.inTransaction(session -> {
                runs.incrementAndGet();
                session.users().insert(user(1));
                return true;
            });
            assertThat(runs).hasValue(2);
            assertThat(storage.users().find(userId(1))).isPresent();
        }

        @Test
        void thatWasSwallowedIsRepeatedAllTheSame() {
            AtomicInteger runs = new AtomicInteger();
            connections.failing("prepareStatement", false, "40001", 40001);
            storage.inTransaction(session -> {
                if (runs.incrementAndGet() == 1) {
                    failure(() -> session.users().insert(user(1)));
                    failure(() -> session.users().insert(user(2)));
                } else {
                    session.users().insert(user(3));
                }
                return true;
            });
            assertThat(runs).hasValue(2);
            assertThat(storage.users().find(userId(2))).isEmpty();
            assertThat(storage.users().find(userId(3))).isPresent();
        }

        @Test
        void thatStaysIsToldInTheEnd() {
            AtomicInteger runs = new AtomicInteger();
            for (int i = 0; i < Backoff.ATTEMPTS; i++) {
                connections.failing("prepareStatement", false, "40001", 40001);
            }
            StorageException told = failure(() -> storage.inTransaction(session -> {
                runs.incrementAndGet();
                session.users().insert(user(1));
                return true;
            }));
            assertThat(runs).hasValue(Backoff.ATTEMPTS);
            assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(told.retryMayHelp()).isTrue();
        }

        @Test
        void ofASingleCallIsRepeatedToo() {
            connections.failing("prepareStatement", false, "HYT00", 50200);
            storage.users().insert(user(1));
            assertThat(storage.users().find(userId(1))).isPresent();
        }

        @Test
        void ofTheWorkItselfIsNotRepeated() {
            AtomicInteger runs = new AtomicInteger();
            assertThatThrownBy(() -> storage.inTransaction(session -> {
                        runs.incrementAndGet();
                        throw new StorageException(Outcome.NOT_APPLIED, true, "the work's own");
                    }))
                    .hasMessage("the work's own");
            assertThat(runs).hasValue(1);
        }

        @Test
        void ofTheCommitLeavesItOpenWhatHappened() {
            connections.failing("commit", true, "08006", 90067);
            AtomicInteger runs = new AtomicInteger();
            StorageException told = failure(() -> storage.inTransaction(session -> {
                runs.incrementAndGet();
                session.users().insert(user(1));
                return true;
            }));
            assertThat(runs).hasValue(1);
            assertThat(told.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(told.retryMayHelp()).isTrue();
            assertThat(storage.users().find(userId(1))).isPresent();
        }

        @Test
        void beforeTheCommitLeavesNothing() {
            connections.failing("prepareStatement", false, "08006", 90067);
            StorageException told = failure(() -> storage.inTransaction(session -> {
                session.users().insert(user(1));
                return true;
            }));
            assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(told.retryMayHelp()).isTrue();
        }

        @Test
        void ofACallThatCommitsItselfLeavesItOpenToo() {
            connections.failing("prepareStatement", false, "08006", 90067);
            assertThat(failure(() -> storage.users().insert(user(1))).outcome()).isEqualTo(Outcome.UNKNOWN);
            connections.failing("prepareStatement", false, "08006", 90067);
            assertThat(failure(() -> storage.users().find(userId(1))).outcome()).isEqualTo(Outcome.NOT_APPLIED);
        }

        @Test
        void tellsNothingThatTheDriverSaid() {
            connections.failing("prepareStatement", false, "42S02", 42102);
            StorageException told = failure(() -> storage.users().find(userId(1)));
            assertThat(told)
                    .hasMessageContaining("42102")
                    .hasMessageNotContaining("secret")
                    .hasNoCause();
            assertThat(told.getSuppressed()).isEmpty();
            assertThat(told.retryMayHelp()).isFalse();
        }
    }

    @Test
    void aRealDeadlockIsResolved() throws Exception {
        storage.users().insert(user(1));
        storage.groups().insert(Samples.group(1, 1));
        storage.groups().insert(Samples.group(2, 1));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int first = 1; first <= 2; first++) {
                int mine = first;
                CountDownLatch firstRun = new CountDownLatch(1);
                running.add(threads.submit(() -> storage.inTransaction(session -> {
                    session.groups().lock(Samples.groupId(mine));
                    if (firstRun.getCount() > 0) {
                        firstRun.countDown();
                        await(bothHoldOne);
                    }
                    session.groups().lock(Samples.groupId(3 - mine));
                    return true;
                })));
            }
            for (Future<Boolean> one : running) {
                assertThat(one.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
