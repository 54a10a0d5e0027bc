package dev.kith.storage.sql;

import static dev.kith.storage.sql.Samples.groupId;
import static dev.kith.storage.sql.Samples.messageId;
import static dev.kith.storage.sql.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kith.error.DuplicateValueException;
import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.SentKey;
import dev.kith.spi.Session;
import dev.kith.spi.Window;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** What a server says it would read for a call, among 100,000 messages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerPlans {

    private static final String SCAN = "a scan of messages";

    private final TestDatabase place;
    private final DataSource database;

    ServerPlans(TestServer server) {
        place = server.empty();
        database = place.dataSource();
    }

    /** {@return statements that write 1,000 users, 100 groups with ten members each, and 100,000 messages} */
    abstract List<String> fill();

    /** {@return whether a row of an EXPLAIN tells that a table is read from end to end} */
    abstract boolean scans(ResultSet row) throws SQLException;

    @BeforeAll
    void manyMessages() throws SQLException {
        Samples.create(database, SqlOptions.DEFAULT);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : fill()) {
                statement.execute(sql);
            }
        }
    }

    @AfterAll
    void drop() {
        place.close();
    }

    private static Map<String, Consumer<Session>> calls() {
        Map<String, Consumer<Session>> calls = new LinkedHashMap<>();
        SentKey middle = new SentKey(Samples.START.plusSeconds(50_000), messageId(50_000));
        for (Window window :
                new Window[] {new Window(null, true, 50), new Window(middle, true, 50), new Window(middle, false, 50)
                }) {
            String of = " of " + window;
            calls.put("direct" + of, s -> s.messages().list(new MessageQuery.Direct(userId(1), userId(2), window)));
            calls.put("to oneself" + of, s -> s.messages().list(new MessageQuery.Direct(userId(1), userId(1), window)));
            calls.put("group" + of, s -> s.messages().list(new MessageQuery.InGroup(groupId(1), null, false, window)));
            calls.put(
                    "viewed" + of,
                    s -> s.messages().list(new MessageQuery.InGroup(groupId(1), userId(1), true, window)));
        }
        calls.put("inbox", s -> s.messages().inbox(new InboxQuery(userId(1), true, null, 20)));
        calls.put("unread", s -> s.messages().countUnread(userId(1)));
        calls.put("all", s -> s.messages().list(new MessageQuery.All(messageId(1), 50)));
        calls.put("find", s -> s.messages().find(messageId(1)));
        calls.put("memberships", s -> s.groups().listMemberships(new MembershipQuery(userId(1), null, 50)));
        calls.put(
                "telling why",
                s -> assertThatThrownBy(() -> s.messages().insert(Samples.direct(1, 1, 2), Posting.MEMBERS))
                        .isInstanceOf(DuplicateValueException.class));
        return calls;
    }

    @TestFactory
    Stream<DynamicTest> noCallReadsATableFromEndToEnd() {
        return calls().entrySet().stream()
                .map(call -> dynamicTest(call.getKey(), () -> {
                    List<String> plans = new ArrayList<>();
                    SqlConnections explaining = () -> new Explaining(database.getConnection(), plans);
                    call.getValue().accept(SqlStorage.owning(explaining, SqlOptions.DEFAULT));
                    assertThat(plans).isNotEmpty().doesNotContain(SCAN);
                }));
    }

    /** Has each query explained before it runs. */
    private final class Explaining implements SqlConnection {

        private final JdbcConnection connection;
        private final List<String> plans;

        Explaining(Connection connection, List<String> plans) {
            this.connection = new JdbcConnection(connection, true);
            this.plans = plans;
        }

        @Override
        public Connection connection() {
            return connection.connection();
        }

        @Override
        public <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException {
            plans.addAll(connection.query("EXPLAIN " + sql, binder, row -> scans(row) ? SCAN : "an index"));
            return connection.query(sql, binder, reader);
        }

        @Override
        public int update(String sql, Binder binder) throws SQLException {
            return connection.update(sql, binder);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
