package dev.kith.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.spi.AfterCommit;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.Transactions;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JdbiStorageTest {

    private static final User ADA = Samples.user("ada");
    private static final User LIN = Samples.user("lin");

    private final JdbcConnectionPool database = Databases.inMemory();
    private final JdbiStorage storage = JdbiStorage.create(database, SqlOptions.DEFAULT);

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(database.getActiveConnections()).isZero();
        database.dispose();
    }

    @Test
    void isUsedByAHostThatHasADataSource() {
        storage.users().insert(ADA);
        try (JdbiStorage again = JdbiStorage.over(Transactions.owning(database), SqlOptions.DEFAULT)) {
            assertThat(again.users().find(ADA.userId())).contains(ADA);
            assertThat(again.afterCommit()).isSameAs(AfterCommit.AT_ONCE);
        }
    }

    @Test
    void whatIsHandedInStaysOpen() throws SQLException {
        storage.close();
        try (Connection connection = database.getConnection()) {
            assertThat(connection.isClosed()).isFalse();
        }
    }

    @Test
    void tablesAreOnlyMadeWhereThatIsAskedFor() {
        DataSource empty = Databases.inMemory();
        assertThatThrownBy(() -> JdbiStorage.over(Jdbi.create(empty), SqlOptions.DEFAULT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not there");
    }

    @Test
    void aHandlesTransactionIsJoined() {
        List<String> told = new ArrayList<>();
        Jdbi jdbi = Jdbi.create(database);
        jdbi.useTransaction(handle -> {
            JdbiStorage joined = storage.joining(handle);
            joined.users().insert(ADA);
            joined.afterCommit().run(() -> told.add("committed"));
            assertThat(told).isEmpty();
            assertThat(storage.users().find(ADA.userId())).isEmpty();
        });
        assertThat(told).containsExactly("committed");
        assertThat(storage.users().find(ADA.userId())).contains(ADA);
    }

    @Test
    void aHandleThatRollsBackTakesItAllWithIt() {
        List<String> told = new ArrayList<>();
        Jdbi.create(database).useHandle(handle -> {
            handle.begin();
            JdbiStorage joined = storage.joining(handle);
            joined.users().insert(ADA);
            joined.afterCommit().run(() -> told.add("committed"));
            handle.rollback();
        });
        assertThat(told).isEmpty();
        assertThat(storage.users().find(ADA.userId())).isEmpty();
    }

    @Test
    void aJoinedHandleStaysAsItIs() {
        Jdbi jdbi = Jdbi.create(database);
        try (Handle handle = jdbi.open()) {
            handle.begin();
            JdbiStorage joined = storage.joining(handle);
            joined.users().insert(ADA);
            joined.inTransaction(session -> session.users().find(ADA.userId()));
            joined.close();
            assertThat(handle.isClosed()).isFalse();
            assertThat(handle.isInTransaction()).isTrue();
            assertThat(handle.getConfig(SqlStatements.class).getTemplateEngine())
                    .isEqualTo(jdbi.getConfig(SqlStatements.class).getTemplateEngine());
            assertThat(handle.createQuery("SELECT username FROM users WHERE email = :email")
                            .bind("email", ADA.email())
                            .mapTo(String.class)
                            .one())
                    .isEqualTo("ada");
            handle.rollback();
        }
    }

    @Test
    void aConnectionsTransactionIsJoinedWithTheHostsHook() throws SQLException {
        List<Runnable> waiting = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            JdbiStorage joined = storage.joining(connection, waiting::add);
            joined.users().insert(ADA);
            joined.afterCommit().run(() -> {});
            connection.rollback();
            joined.users().insert(LIN);
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(waiting).hasSize(1);
        assertThat(storage.users().find(ADA.userId())).isEmpty();
        assertThat(storage.users().find(LIN.userId())).contains(LIN);
    }

    @Test
    void aStorageCanBeOverOneConnection() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            JdbiStorage joined = JdbiStorage.over(Transactions.joining(connection), SqlOptions.DEFAULT);
            joined.users().insert(ADA);
            assertThat(joined.afterCommit()).isSameAs(AfterCommit.NEVER);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(storage.users().find(ADA.userId())).isEmpty();
    }

    @Test
    void theHostsTimeOutApplies() {
        Jdbi jdbi = Jdbi.create(database);
        List<Integer> seconds = new ArrayList<>();
        jdbi.configure(SqlStatements.class, statements -> statements.setQueryTimeout(7));
        jdbi.addCustomizer(new org.jdbi.v3.core.statement.StatementCustomizer() {
            @Override
            public void beforeExecution(
                    java.sql.PreparedStatement statement, org.jdbi.v3.core.statement.StatementContext context)
                    throws SQLException {
                seconds.add(statement.getQueryTimeout());
            }
        });
        JdbiStorage.over(jdbi, SqlOptions.DEFAULT).users().find(ADA.userId());
        assertThat(seconds).containsExactly(7);
    }
}
