package dev.kith.storage.sql;

import static dev.kith.storage.sql.Samples.user;
import static dev.kith.storage.sql.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.StorageException;
import dev.kith.spi.AfterCommit;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JoinedTransactionTest {

    private final DataSource database = Samples.database();
    private SqlStorage storage;
    private Connection host;
    private FaultyConnections watched;
    private SqlStorage joined;

    @BeforeEach
    void aHostIsInATransaction() throws SQLException {
        Samples.create(database, SqlOptions.DEFAULT);
        storage = SqlStorage.owning(JdbcConnection.of(database), SqlOptions.DEFAULT);
        host = database.getConnection();
        host.setAutoCommit(false);
        host.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        watched = new FaultyConnections(database);
        joined = storage.joining(new JdbcConnection(watched.wrapped(host), true), AfterCommit.NEVER);
    }

    @AfterEach
    void theHostsConnectionIsAsItWas() throws SQLException {
        assertThat(host.isClosed()).isFalse();
        assertThat(host.getAutoCommit()).isFalse();
        assertThat(host.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        assertThat(watched.done).doesNotContain("commit", "close", "setAutoCommit", "setTransactionIsolation");
        host.rollback();
        host.close();
    }

    @Test
    void theHostsCommitKeepsIt() throws SQLException {
        joined.users().insert(user(1));
        assertThat(joined.users().find(userId(1))).isPresent();
        assertThat(storage.users().find(userId(1))).isEmpty();
        host.commit();
        assertThat(storage.users().find(userId(1))).isPresent();
    }

    @Test
    void theHostsRollbackTakesIt() throws SQLException {
        joined.users().insert(user(1));
        joined.inTransaction(session -> {
            session.users().insert(user(2));
            return true;
        });
        host.rollback();
        assertThat(joined.users().find(userId(1))).isEmpty();
        assertThat(joined.users().find(userId(2))).isEmpty();
    }

    @Test
    void aCaughtErrorInTheMiddleHarmsNothingBeforeOrAfter() throws SQLException {
        try (Statement statement = host.createStatement()) {
            statement.execute("CREATE LOCAL TEMPORARY TABLE hosts_own (n INT) TRANSACTIONAL");
            statement.execute("INSERT INTO hosts_own VALUES (1)");
        }
        joined.users().insert(user(1));
        assertThatThrownBy(() -> joined.users().insert(user(1))).isInstanceOf(DuplicateValueException.class);
        assertThatThrownBy(() -> joined.inTransaction(session -> {
                    session.users().insert(user(2));
                    throw new IllegalArgumentException("as planned");
                }))
                .hasMessage("as planned");
        joined.users().insert(user(3));
        try (Statement statement = host.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM hosts_own")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
        host.commit();
        assertThat(storage.users().find(userId(1))).isPresent();
        assertThat(storage.users().find(userId(2))).isEmpty();
        assertThat(storage.users().find(userId(3))).isPresent();
    }

    @Test
    void savepointsAreReleased() {
        joined.inTransaction(session -> session.users().find(userId(1)));
        assertThatThrownBy(() -> joined.inTransaction(session -> {
                    throw new IllegalArgumentException("as planned");
                }))
                .hasMessage("as planned");
        long set = watched.done.stream().filter("setSavepoint"::equals).count();
        long released = watched.done.stream().filter("releaseSavepoint"::equals).count();
        assertThat(set).isEqualTo(2);
        assertThat(released).isEqualTo(2);
    }

    @Test
    void nothingIsRepeated() {
        watched.failing("prepareStatement", false, "40001", 40001);
        AtomicInteger runs = new AtomicInteger();
        assertThatThrownBy(() -> joined.inTransaction(session -> {
                    runs.incrementAndGet();
                    session.users().insert(user(1));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        told -> assertThat(told.retryMayHelp()).isTrue());
        assertThat(runs).hasValue(1);
    }

    @Test
    void aConnectionThatCommitsByItselfIsRefused() throws SQLException {
        try (Connection single = database.getConnection()) {
            SqlStorage none = storage.joining(new JdbcConnection(single, false), AfterCommit.NEVER);
            assertThatThrownBy(() -> none.users().insert(user(1))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> none.inTransaction(session -> true)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(storage.users().find(userId(1))).isEmpty();
    }

    @Test
    void lockingAsksForItsOwnStep() {
        assertThatThrownBy(() -> joined.groups().lock(Samples.groupId(1))).isInstanceOf(IllegalStateException.class);
        assertThat(joined.<Boolean>inTransaction(
                        session -> session.groups().lock(Samples.groupId(1)).isEmpty()))
                .isTrue();
    }

    @Test
    void closingItClosesItAlone() {
        joined.close();
        assertThatThrownBy(() -> joined.users().find(userId(1))).isInstanceOf(StorageException.class);
        assertThat(storage.users().find(userId(1))).isEmpty();
    }

    @Test
    void whatWaitsForTheCommitGoesToTheHost() {
        List<Runnable> hosts = new ArrayList<>();
        SqlStorage told = storage.joining(new JdbcConnection(host, false), hosts::add);
        told.afterCommit().run(() -> {});
        assertThat(hosts).hasSize(1);
        assertThat(storage.afterCommit()).isSameAs(AfterCommit.AT_ONCE);
    }
}
