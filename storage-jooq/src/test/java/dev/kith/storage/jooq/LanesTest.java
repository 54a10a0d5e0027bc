package dev.kith.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.StorageException;
import dev.kith.storage.sql.SqlConnection;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.Configuration;
import org.jooq.ExecuteListener;
import org.jooq.VisitListener;
import org.jooq.conf.QueryPoolable;
import org.jooq.conf.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** When a statement is jOOQ's to run, and what becomes of its failures. */
class LanesTest {

    private static final User ADA = Samples.user("ada");

    private final JdbcConnectionPool database = Databases.inMemory();
    private final JooqStorage created = JooqStorage.create(database, SqlOptions.DEFAULT);
    private final Configuration plain = ListenedH2Fixture.listened(database).set(new ExecuteListener[0]);

    @AfterEach
    void everyConnectionIsBack() {
        created.close();
        assertThat(database.getActiveConnections()).isZero();
        database.dispose();
    }

    private static SqlConnection lane(Configuration host) throws SQLException {
        try (SqlConnection lane = Lanes.owning(host, HostNames.of(host, SqlOptions.DEFAULT))) {
            return lane;
        }
    }

    @Test
    void aHostThatWouldNoticeNothingIsServedDirectly() throws SQLException {
        assertThat(lane(plain)).isInstanceOf(DirectConnection.class);
        assertThat(lane(plain.derive(new Settings().withQueryTimeout(0).withFetchSize(0))))
                .isInstanceOf(DirectConnection.class);
    }

    @Test
    void aListenerThatIsAddedLaterIsHeardFromThenOn() {
        List<String> seen = new ArrayList<>();
        JooqStorage storage = JooqStorage.over(plain.dsl(), SqlOptions.DEFAULT);
        storage.users().insert(ADA);
        plain.set(ExecuteListener.onStart(context -> seen.add("started")));
        storage.users().find(ADA.userId());
        assertThat(seen).hasSize(1);
    }

    static Stream<Settings> heededSettings() {
        return Stream.of(
                new Settings().withQueryTimeout(1),
                new Settings().withFetchSize(10),
                new Settings().withQueryPoolable(QueryPoolable.FALSE));
    }

    @ParameterizedTest
    @MethodSource("heededSettings")
    void settingsOfAStatementAreJooqsToApply(Settings settings) throws SQLException {
        assertThat(lane(plain.derive(settings))).isInstanceOf(ExecutedConnection.class);
    }

    @Test
    void listenersAreJooqsToCall() throws SQLException {
        assertThat(lane(plain.derive(new ExecuteListener() {}))).isInstanceOf(ExecutedConnection.class);
        assertThat(lane(plain.derive(new VisitListener() {}))).isInstanceOf(ExecutedConnection.class);
    }

    @Test
    void aListenerSeesTextsAndNoValues() {
        List<String> seen = new ArrayList<>();
        Configuration host = plain.derive(ExecuteListener.onExecuteEnd(context -> {
            seen.add(context.sql());
            seen.add(context.dsl().renderInlined(context.query()));
            seen.add(context.query().toString());
        }));
        JooqStorage storage = JooqStorage.over(host.dsl(), SqlOptions.DEFAULT);
        storage.users().insert(ADA);
        storage.users().find(ADA.userId());
        assertThat(seen)
                .hasSize(6)
                .noneMatch(text -> text.contains("ada")
                        || text.contains(ADA.passwordHash())
                        || text.contains(ADA.userId().toString()));
        assertThat(seen.get(0)).startsWith("INSERT INTO users (").isEqualTo(seen.get(1));
        assertThat(seen.get(3)).startsWith("SELECT ").endsWith("WHERE user_id = ?");
    }

    @Test
    void aListenerThatTranslatesExceptionsHidesNoReason() {
        Configuration host = plain.derive(ExecuteListener.onException(
                context -> context.exception(new IllegalStateException("translated", context.sqlException()))));
        JooqStorage storage = JooqStorage.over(host.dsl(), SqlOptions.DEFAULT);
        storage.users().insert(ADA);
        assertThatThrownBy(() -> storage.users().insert(ADA)).isInstanceOf(DuplicateValueException.class);
    }

    @Test
    void aListenersOwnExceptionIsTheHosts() {
        Configuration host = plain.derive(ExecuteListener.onStart(context -> {
            throw new UnsupportedOperationException("not on Sundays");
        }));
        JooqStorage storage = JooqStorage.over(host.dsl(), SqlOptions.DEFAULT);
        assertThatThrownBy(() -> storage.users().find(ADA.userId())).hasMessage("not on Sundays");
    }

    static Stream<Named<ExecuteListener[]>> lanes() {
        return JoinedTransactionTest.listeners();
    }

    @ParameterizedTest
    @MethodSource("lanes")
    void theDriversOwnExceptionComesOut(ExecuteListener[] listeners) throws SQLException {
        Configuration host = plain.derive(listeners);
        try (SqlConnection lane = Lanes.owning(host, HostNames.of(host, SqlOptions.DEFAULT))) {
            assertThatThrownBy(() -> lane.query("SELECT 1 FROM nowhere WHERE 1 = ?", s -> s.setInt(1, 1), row -> 1))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            own -> assertThat(own.getErrorCode()).isEqualTo(42102));
            assertThatThrownBy(() -> lane.update("INSERT INTO users (user_id) VALUES (?)", s -> s.setInt(1, 1)))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> lane.query("SELECT ?", s -> s.setInt(1, 1), row -> {
                        throw new SQLException("unreadable", "22000");
                    }))
                    .hasMessage("unreadable");
            assertThat(lane.query(
                            "SELECT ? + ?",
                            s -> {
                                s.setInt(1, 40);
                                s.setInt(2, 2);
                            },
                            row -> row.getInt(1)))
                    .containsExactly(42);
        }
    }

    @ParameterizedTest
    @MethodSource("lanes")
    void aPoolWithAutocommitOffKeepsItsSettings(ExecuteListener[] listeners) throws SQLException {
        AutocommitOff provider = new AutocommitOff(database);
        JooqStorage storage =
                JooqStorage.over(plain.derive(provider).derive(listeners).dsl(), SqlOptions.DEFAULT);
        storage.users().insert(ADA);
        assertThat(created.users().find(ADA.userId())).contains(ADA);
        assertThatThrownBy(() -> storage.inTransaction(session -> {
                    session.users().insert(Samples.user("lin"));
                    throw new IllegalArgumentException("as planned");
                }))
                .hasMessage("as planned");
        assertThat(created.users().find(Samples.user("lin").userId())).isEmpty();
        storage.<Boolean>inTransaction(session -> {
            session.users().insert(Samples.user("eve"));
            return true;
        });
        assertThat(created.users().find(Samples.user("eve").userId())).isPresent();
        assertThat(provider.returned).isNotEmpty().containsOnly("false/" + Connection.TRANSACTION_SERIALIZABLE);
    }

    @Test
    void aClosedStorageRefuses() {
        JooqStorage storage = JooqStorage.over(plain.dsl(), SqlOptions.DEFAULT);
        storage.close();
        assertThatThrownBy(() -> storage.joining(plain.dsl())).isInstanceOf(StorageException.class);
    }
}
