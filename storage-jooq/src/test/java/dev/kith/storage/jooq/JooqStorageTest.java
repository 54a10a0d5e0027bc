package dev.kith.storage.jooq;

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
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.ThreadLocalTransactionProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqStorageTest {

    private static final User ADA = Samples.user("ada");
    private static final User LIN = Samples.user("lin");

    private final JdbcConnectionPool database = Databases.inMemory();
    private final JooqStorage storage = JooqStorage.create(database, SqlOptions.DEFAULT);

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(database.getActiveConnections()).isZero();
        database.dispose();
    }

    @Test
    void isUsedByAHostThatHasADataSource() {
        storage.users().insert(ADA);
        try (JooqStorage again = JooqStorage.over(Transactions.owning(database), SqlOptions.DEFAULT)) {
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
        assertThatThrownBy(() -> storage.users().find(ADA.userId())).isInstanceOf(StorageException.class);
    }

    @Test
    void tablesAreOnlyMadeWhereThatIsAskedFor() {
        DSLContext empty = DSL.using(Databases.inMemory(), SQLDialect.H2);
        assertThatThrownBy(() -> JooqStorage.over(empty, SqlOptions.DEFAULT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not there");
    }

    @Test
    void aContextWithoutAConnectionIsTold() {
        DSLContext detached = DSL.using(SQLDialect.H2);
        assertThatThrownBy(() -> JooqStorage.over(detached, SqlOptions.DEFAULT)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> storage.joining(detached).users().find(ADA.userId()))
                .isInstanceOf(StorageException.class);
    }

    @Test
    void aConnectionThatCannotBeHadIsToldByItsCode() {
        DataSource unreachable = JdbcConnectionPool.create("jdbc:h2:mem:none;IFEXISTS=TRUE", "", "");
        assertThatThrownBy(() -> JooqStorage.over(DSL.using(unreachable, SQLDialect.H2), SqlOptions.DEFAULT))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("90146");
    }

    @Test
    void aContextInATransactionIsNotOpenedOver() {
        DSL.using(database, SQLDialect.H2).transaction(inside -> {
            assertThatThrownBy(() -> JooqStorage.over(inside.dsl(), SqlOptions.DEFAULT))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void aContextWithOneConnectionIsOpenedOver() throws SQLException {
        try (Connection connection = database.getConnection()) {
            JooqStorage single = JooqStorage.over(DSL.using(connection, SQLDialect.H2), SqlOptions.DEFAULT);
            single.users().insert(ADA);
            assertThat(storage.users().find(ADA.userId())).contains(ADA);
        }
    }

    @Test
    void aContextThatHandsOutTheThreadsTransactionIsNotOpenedOver() {
        DataSourceConnectionProvider connections = new DataSourceConnectionProvider(database);
        DSLContext threads = new DefaultConfiguration()
                .set(SQLDialect.H2)
                .set(connections)
                .set(new ThreadLocalTransactionProvider(connections))
                .dsl();
        assertThatThrownBy(() -> JooqStorage.over(threads, SqlOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> threads.transaction(() -> {
                    storage.joining(threads).users().insert(ADA);
                    assertThat(storage.users().find(ADA.userId())).isEmpty();
                    throw new IllegalArgumentException("as planned");
                }))
                .hasMessage("as planned");
        assertThat(storage.users().find(ADA.userId())).isEmpty();
        threads.transaction(() -> storage.joining(threads).users().insert(ADA));
        assertThat(storage.users().find(ADA.userId())).contains(ADA);
    }

    @Test
    void aConnectionsTransactionIsJoinedWithTheHostsHook() throws SQLException {
        List<Runnable> waiting = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            JooqStorage joined = storage.joining(connection, waiting::add);
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
            JooqStorage joined = JooqStorage.over(Transactions.joining(connection), SqlOptions.DEFAULT);
            joined.users().insert(ADA);
            assertThat(joined.joining(connection).users().find(ADA.userId())).contains(ADA);
            assertThat(joined.afterCommit()).isSameAs(AfterCommit.NEVER);
            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertThat(storage.users().find(ADA.userId())).isEmpty();
    }
}
