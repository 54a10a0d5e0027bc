package dev.kith.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.DuplicateValueException;
import dev.kith.spi.AfterCommit;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A host's {@code dsl.transaction}, which Kith is a guest in. */
class JoinedTransactionTest {

    private static final User ADA = Samples.user("ada");
    private static final User LIN = Samples.user("lin");
    private static final User EVE = Samples.user("eve");

    private final JdbcConnectionPool database = Databases.inMemory();
    private final JooqStorage storage = JooqStorage.create(database, SqlOptions.DEFAULT);
    private final WatchedProvider watched = new WatchedProvider(database);
    private final List<String> told = new ArrayList<>();

    /** {@return a host without a listener and one with} */
    static Stream<Named<ExecuteListener[]>> listeners() {
        return Stream.of(
                Named.of("without a listener", new ExecuteListener[0]),
                Named.of("with a listener", new ExecuteListener[] {new ExecuteListener() {}}));
    }

    private DSLContext host(ExecuteListener... listeners) {
        Configuration host =
                new DefaultConfiguration().set(SQLDialect.H2).set(watched).set(listeners);
        return host.set(JooqTransactions.over(host.transactionProvider())).dsl();
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(database.getActiveConnections()).isZero();
        database.dispose();
    }

    private void insert(Configuration inside, User user) {
        JooqStorage joined = storage.joining(inside);
        joined.users().insert(user);
        joined.afterCommit().run(() -> told.add(user.username()));
    }

    private boolean isStored(User user) {
        return storage.users().find(user.userId()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void theHostsCommitKeepsItAndTellsAfterwards(ExecuteListener[] listeners) {
        host(listeners).transaction(inside -> {
            insert(inside, ADA);
            assertThat(storage.joining(inside.dsl()).users().find(ADA.userId())).contains(ADA);
            assertThat(isStored(ADA)).isFalse();
            assertThat(told).isEmpty();
        });
        assertThat(isStored(ADA)).isTrue();
        assertThat(told).containsExactly("ada");
        assertThat(watched.done.stream().filter("commit"::equals)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void theHostsRollbackTakesItAndTellsNothing(ExecuteListener[] listeners) {
        assertThatThrownBy(() -> host(listeners).transaction(inside -> {
                    insert(inside, ADA);
                    throw new IllegalArgumentException("as planned");
                }))
                .hasMessage("as planned");
        assertThat(isStored(ADA)).isFalse();
        assertThat(told).isEmpty();
        assertThat(watched.done).doesNotContain("commit");
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void aNestedTransactionThatRollsBackTakesItsOwn(ExecuteListener[] listeners) {
        host(listeners).transaction(inside -> {
            insert(inside, ADA);
            assertThatThrownBy(() -> inside.dsl().transaction(nested -> {
                        insert(nested, LIN);
                        throw new IllegalArgumentException("as planned");
                    }))
                    .hasMessage("as planned");
            inside.dsl().transaction(nested -> insert(nested, EVE));
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactly("ada", "eve");
        assertThat(isStored(ADA)).isTrue();
        assertThat(isStored(LIN)).isFalse();
        assertThat(isStored(EVE)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void aCaughtErrorInTheMiddleHarmsNothingBeforeOrAfter(ExecuteListener[] listeners) {
        host(listeners).transaction(inside -> {
            JooqStorage joined = storage.joining(inside);
            joined.users().insert(ADA);
            assertThatThrownBy(() -> joined.users().insert(ADA)).isInstanceOf(DuplicateValueException.class);
            assertThatThrownBy(() -> joined.inTransaction(session -> {
                        session.users().insert(LIN);
                        throw new IllegalArgumentException("as planned");
                    }))
                    .hasMessage("as planned");
            joined.users().insert(EVE);
            joined.close();
            inside.dsl().fetchOne("SELECT 1");
        });
        assertThat(isStored(ADA)).isTrue();
        assertThat(isStored(LIN)).isFalse();
        assertThat(isStored(EVE)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void nothingOfTheHostsIsChangedOrClosed(ExecuteListener[] listeners) throws Exception {
        try (Connection connection = watched.acquire()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            watched.done.clear();
            Configuration inside = new DefaultConfiguration()
                    .set(SQLDialect.H2)
                    .set(connection)
                    .set(listeners);
            JooqStorage joined = storage.joining(inside);
            joined.users().insert(ADA);
            joined.inTransaction(session -> session.users().find(ADA.userId()));
            joined.close();
            assertThat(watched.done)
                    .doesNotContain("commit", "rollback", "close", "setAutoCommit", "setTransactionIsolation");
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
        assertThat(isStored(ADA)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("listeners")
    void aProviderIsGivenBackEachConnectionItHandsOut(ExecuteListener[] listeners) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            CountingProvider provider = new CountingProvider(connection);
            Configuration inside =
                    new DefaultConfiguration().set(SQLDialect.H2).set(provider).set(listeners);
            JooqStorage joined = storage.joining(inside);
            joined.users().insert(ADA);
            joined.inTransaction(session -> session.users().find(ADA.userId()));
            assertThatThrownBy(() -> joined.users().insert(ADA)).isInstanceOf(DuplicateValueException.class);
            assertThat(provider.out).isZero();
            assertThat(provider.taken).isPositive();
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    @Test
    void aContextInNoTransactionIsRefused() {
        JooqStorage none = storage.joining(DSL.using(database, SQLDialect.H2));
        assertThatThrownBy(() -> none.users().insert(ADA)).isInstanceOf(IllegalStateException.class);
        assertThat(isStored(ADA)).isFalse();
    }

    @Test
    void withoutATransactionProviderThatTellsWaitingWorkIsDropped() {
        DSLContext silent = DSL.using(database, SQLDialect.H2);
        silent.transaction(inside -> {
            assertThat(storage.joining(inside).afterCommit()).isSameAs(AfterCommit.NEVER);
            storage.joining(inside).users().insert(ADA);
        });
        assertThat(isStored(ADA)).isTrue();
    }
}
