package dev.kith.storage.sql;

import static dev.kith.storage.sql.Samples.messageId;
import static dev.kith.storage.sql.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.message.Message;
import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * How many buffers PostgreSQL looks at for a page of 50, among 100,000 messages, of which two in five are of one
 * conversation, one way and the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresBuffersTest {

    private static final int PAGE = 50;
    private static final int BUDGET = 25;
    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?.*");

    private final TestDatabase place = TestServer.POSTGRESQL.empty();

    @BeforeAll
    void manyMessages() throws SQLException {
        Samples.create(place.dataSource(), SqlOptions.DEFAULT);
        try (Connection connection = place.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO users (user_id, username, email, password_hash, date_of_birth) SELECT "
                    + id("0001", "i")
                    + ", 'u' || i, i || '@kith.dev', '!', '2000-01-01' FROM generate_series(1, 1000) i");
            statement.execute("INSERT INTO messages SELECT " + id("0003", "i") + ","
                    + " CASE i % 5 WHEN 0 THEN " + id("0001", "1") + " WHEN 1 THEN " + id("0001", "2") + " ELSE "
                    + id("0001", "1 + i % 97") + " END,"
                    + " CASE i % 5 WHEN 0 THEN " + id("0001", "2") + " WHEN 1 THEN " + id("0001", "1") + " ELSE "
                    + id("0001", "3 + i % 401") + " END, NULL, REPEAT('hello ', 33), NULL,"
                    + " TIMESTAMP '2026-01-01' + i * INTERVAL '1 second', NULL FROM generate_series(1, 100000) i");
            statement.execute("VACUUM ANALYZE users, messages");
        }
    }

    private static String id(String kind, String number) {
        return "('00000000-0000-" + kind + "-0000-' || LPAD(TO_HEX(" + number + "), 12, '0'))::uuid";
    }

    @AfterAll
    void drop() {
        place.close();
    }

    @Test
    void theNewestPageLooksAtNoMoreThan25Buffers() throws SQLException {
        assertThat(buffers(new Window(null, true, PAGE))).isPositive().isLessThanOrEqualTo(BUDGET);
    }

    @Test
    void aPageInTheMiddleLooksAtNoMoreThan25Buffers() throws SQLException {
        SentKey middle = new SentKey(Samples.START.plusSeconds(50_000), messageId(50_000));

        assertThat(buffers(new Window(middle, true, PAGE))).isPositive().isLessThanOrEqualTo(BUDGET);
        assertThat(buffers(new Window(middle, false, PAGE))).isPositive().isLessThanOrEqualTo(BUDGET);
    }

    /** Read first and explained after, so that the catalogue's buffers are not among those that are told. */
    private int buffers(Window window) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (Connection connection = place.dataSource().getConnection()) {
            SqlConnections explaining = () -> new Explaining(new JdbcConnection(connection, false), plan);
            List<Message> page = SqlStorage.owning(explaining, SqlOptions.DEFAULT)
                    .messages()
                    .list(new MessageQuery.Direct(userId(1), userId(2), window));
            assertThat(page).hasSize(PAGE);
        }
        return plan.stream()
                .map(line -> BUFFERS.matcher(line.strip()))
                .filter(Matcher::matches)
                .findFirst()
                .map(line -> number(line.group(1)) + number(line.group(2)))
                .orElseThrow(() -> new AssertionError("No buffers in " + plan));
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Answers a query, and has PostgreSQL explain it while it runs once more. */
    private record Explaining(JdbcConnection plain, List<String> plan) implements SqlConnection {

        @Override
        public Connection connection() {
            return plain.connection();
        }

        @Override
        public <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException {
            List<T> rows = plain.query(sql, binder, reader);
            plan.addAll(plain.query("EXPLAIN (ANALYZE, BUFFERS) " + sql, binder, Explaining::line));
            return rows;
        }

        private static String line(ResultSet row) throws SQLException {
            return row.getString(1);
        }

        @Override
        public int update(String sql, Binder binder) {
            throw new AssertionError("Nothing is written");
        }

        @Override
        public void close() {
            // Whoever opened the connection closes it
        }
    }
}
