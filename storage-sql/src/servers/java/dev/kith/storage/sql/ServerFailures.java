package dev.kith.storage.sql;

import static dev.kith.storage.sql.Samples.groupId;
import static dev.kith.storage.sql.Samples.user;
import static dev.kith.storage.sql.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.group.Group;
import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.Session;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of failures that a server really reports. */
abstract class ServerFailures {

    private static final Group CHANGED = Samples.group(1, 1);

    private final TestDatabase place;
    final DataSource database;
    final SqlStorage storage;
    private volatile long last;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    ServerFailures(TestServer server) {
        place = server.empty();
        database = place.dataSource();
        Samples.create(database, SqlOptions.DEFAULT);
        storage = SqlStorage.owning(JdbcConnection.of(database), SqlOptions.DEFAULT);
        storage.users().insert(user(1));
        storage.groups().insert(Samples.group(1, 1));
        storage.groups().insert(Samples.group(2, 1));
    }

    @AfterEach
    void drop() {
        threads.shutdownNow();
        place.close();
    }

    /** {@return a query for the number by which the server knows a connection} */
    abstract String askNumber();

    abstract String kill(long number);

    abstract String waitForLocksBriefly();

    abstract String runBriefly();

    @Test
    void aDeadlockIsResolvedByRunningAgain() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        List<Boolean> done = both(mine -> storage.inTransaction(session -> {
            session.groups().lock(groupId(mine));
            if (runs.incrementAndGet() <= 2) {
                await(bothHoldOne);
            }
            return session.groups().lock(groupId(3 - mine)).isPresent();
        }));
        assertThat(done).containsOnly(true);
        assertThat(runs).hasValueGreaterThan(2);
    }

    @Test
    void aDeadlockInAHostsTransactionIsTold() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        List<Outcome> told = both(mine -> inHosts((joined, hosts) -> {
            change(joined, mine);
            await(bothHoldOne);
            StorageException failure = failure(() -> change(joined, 3 - mine));
            if (failure == null) {
                return Outcome.UNKNOWN;
            }
            assertThat(failure.retryMayHelp()).isTrue();
            return failure.outcome();
        }));
        assertThat(told).containsExactlyInAnyOrder(Outcome.NOT_APPLIED, Outcome.UNKNOWN);
    }

    @Test
    void aLockThatIsNotGrantedInTimeIsAskedForAgain() throws SQLException {
        SqlStorage hasty = storage(waitForLocksBriefly());
        AtomicInteger runs = new AtomicInteger();
        try (Holder holder = new Holder(database, storage)) {
            StorageException told = failure(() -> hasty.inTransaction(session -> {
                runs.incrementAndGet();
                return session.groups().lock(groupId(1));
            }));
            assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(told.retryMayHelp()).isTrue();
            assertThat(runs).hasValue(Backoff.ATTEMPTS);
            assertThat(failure(() -> hasty.groups().update(CHANGED)).outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(hasty.<Boolean>inTransaction(session -> {
                        if (runs.incrementAndGet() > Backoff.ATTEMPTS + 2) {
                            holder.release();
                        }
                        return session.groups().lock(groupId(1)).isPresent();
                    }))
                    .isTrue();
        }
    }

    @Test
    void aStatementThatTakesTooLongIsToldAndUndoneAlone() throws SQLException {
        try (Holder holder = new Holder(database, storage)) {
            assertThat(holder.connection().isClosed()).isFalse();
            inHosts((joined, hosts) -> {
                joined.users().insert(user(2));
                execute(hosts, runBriefly());
                StorageException told = failure(() -> change(joined, 1));
                assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                assertThat(told.retryMayHelp()).isTrue();
                assertThat(told).hasMessageContaining(ErrorKind.CANCELLED.name());
                joined.users().insert(user(3));
                return true;
            });
        }
        assertThat(storage.users().find(userId(2))).isPresent();
        assertThat(storage.users().find(userId(3))).isPresent();
    }

    @Test
    void aDuplicateInAHostsTransactionHarmsNothingBeforeOrAfter() throws SQLException {
        inHosts((joined, hosts) -> {
            joined.users().insert(user(2));
            assertThatThrownBy(() -> joined.users().insert(user(1))).isInstanceOf(DuplicateValueException.class);
            joined.users().insert(user(3));
            return true;
        });
        assertThat(storage.users().find(userId(2))).isPresent();
        assertThat(storage.users().find(userId(3))).isPresent();
    }

    @Test
    void aConnectionLostInATransactionLeavesNothing() {
        AtomicInteger runs = new AtomicInteger();
        SqlStorage watched = watched();
        StorageException told = failure(() -> watched.inTransaction(session -> {
            runs.incrementAndGet();
            session.users().insert(user(2));
            kill();
            session.users().insert(user(3));
            return true;
        }));
        assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(told.retryMayHelp()).isTrue();
        assertThat(runs).hasValue(1);
        assertThat(storage.users().find(userId(2))).isEmpty();
    }

    @Test
    void aConnectionLostBeforeTheCommitLeavesItOpen() {
        SqlStorage watched = watched();
        StorageException told = failure(() -> watched.inTransaction(session -> {
            session.users().insert(user(2));
            kill();
            return true;
        }));
        assertThat(told.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(told.retryMayHelp()).isTrue();
    }

    @Test
    void aConnectionLostInACallThatCommitsItselfLeavesItOpen() {
        AtomicInteger opened = new AtomicInteger();
        SqlConnections lost = () -> {
            Connection connection = database.getConnection();
            if (opened.incrementAndGet() > 1) {
                last = number(connection);
                kill();
            }
            return new JdbcConnection(connection, true);
        };
        SqlStorage losing = SqlStorage.owning(lost, SqlOptions.DEFAULT);
        StorageException writing = failure(() -> losing.users().insert(user(2)));
        assertThat(writing.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(writing.retryMayHelp()).isTrue();
        StorageException reading = failure(() -> losing.users().find(userId(1)));
        assertThat(reading.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(reading.retryMayHelp()).isTrue();
    }

    /** {@return a storage whose last connection can be killed} */
    private SqlStorage watched() {
        return SqlStorage.owning(
                () -> {
                    Connection connection = database.getConnection();
                    last = number(connection);
                    return new JdbcConnection(connection, true);
                },
                SqlOptions.DEFAULT);
    }

    private void kill() {
        place.server().execute(kill(last));
    }

    private long number(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(askNumber())) {
            row.next();
            return row.getLong(1);
        }
    }

    /** {@return a storage whose connections begin with a statement} */
    SqlStorage storage(String first) {
        return SqlStorage.owning(
                () -> {
                    Connection connection = database.getConnection();
                    execute(connection, first);
                    return new JdbcConnection(connection, true);
                },
                SqlOptions.DEFAULT);
    }

    <T> T inHosts(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.in(joined(connection), connection);
            connection.commit();
            return result;
        }
    }

    private <T> List<T> both(OneOfTwo<T> work) throws Exception {
        List<Callable<T>> calls = List.of(() -> work.run(1), () -> work.run(2));
        List<T> results = new ArrayList<>();
        for (Future<T> one : threads.invokeAll(calls)) {
            results.add(one.get());
        }
        return results;
    }

    static void change(Session session, int group) {
        session.groups().update(Samples.group(group, 1));
    }

    static StorageException failure(Runnable call) {
        return catchThrowableOfType(StorageException.class, call::run);
    }

    static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    interface OneOfTwo<T> {
        T run(int number) throws Exception;
    }

    interface Work<T> {
        T in(SqlStorage joined, Connection hosts) throws SQLException;
    }

    private SqlStorage joined(Connection connection) {
        return storage.joining(new JdbcConnection(connection, false), AfterCommit.NEVER);
    }
}
