package dev.kith.storage.sql;

import static dev.kith.storage.sql.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.DuplicateValueException;
import dev.kith.message.MessageId;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.SentKey;
import dev.kith.spi.Session;
import dev.kith.spi.UserQuery;
import dev.kith.spi.Window;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What H2 says it reads for a call, among some thousand rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanTest {

    private static final int USERS = 50;
    private static final int MESSAGES = 6_000;
    private static final int IN_GROUP = 2_000;
    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final DataSource database = Samples.database();
    private SqlStorage storage;

    @BeforeAll
    void oneConversationIsHuge() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Schema.create(connection, SqlOptions.DEFAULT);
        }
        storage = SqlStorage.owning(JdbcConnection.of(database), SqlOptions.DEFAULT);
        storage.inTransaction(session -> {
            fill(session);
            return true;
        });
    }

    private static void fill(Session session) {
        IntStream.range(0, USERS).forEach(number -> session.users().insert(Samples.user(number)));
        session.groups().insert(Samples.group(1, 1));
        session.groups().insertMember(Samples.member(1, 1));
        session.groups().insert(Samples.group(2, 1));
        session.groups().insertMember(Samples.member(2, 2));
        for (int i = 0; i < MESSAGES; i++) {
            int partner = i % 10 == 0 ? 2 + i / 10 % (USERS - 2) : 2;
            session.messages()
                    .insert(
                            i % 2 == 0 ? Samples.direct(i, 1, partner) : Samples.direct(i, partner, 1),
                            Posting.MEMBERS);
        }
        SentKey last = SentKey.of(Samples.direct(MESSAGES, 2, 1));
        session.messages().markRead(new ReadMark.UpTo(userId(2), last, userId(1), Samples.START));
        for (int i = 0; i < IN_GROUP; i++) {
            session.messages().insert(Samples.inGroup(MESSAGES + i, 1 + i % 2, 1 + i % 2), Posting.MEMBERS);
        }
    }

    @Test
    void aPageReadsLittleMoreThanItShows() {
        SentKey middle = new SentKey(Samples.START.plusSeconds(MESSAGES / 2), new MessageId(new UUID(3, MESSAGES / 2)));
        for (SentKey after : new SentKey[] {null, middle}) {
            for (boolean newestFirst : new boolean[] {true, false}) {
                Window window = new Window(after, newestFirst, 20);
                assertThat(scanned(s -> s.messages().list(new MessageQuery.Direct(userId(1), userId(2), window))))
                        .isLessThan(100);
                assertThat(scanned(s -> s.messages().list(new MessageQuery.Direct(userId(2), userId(2), window))))
                        .isLessThan(100);
                for (boolean sinceJoined : new boolean[] {true, false}) {
                    assertThat(scanned(s -> s.messages()
                                    .list(new MessageQuery.InGroup(
                                            Samples.groupId(1), userId(1), sinceJoined, window))))
                            .isLessThan(100);
                }
                assertThat(scanned(s ->
                                s.messages().list(new MessageQuery.InGroup(Samples.groupId(1), null, false, window))))
                        .isLessThan(100);
            }
        }
    }

    @Test
    void anInboxReadsAHandfulForEachPartner() {
        assertThat(scanned(s -> s.messages().inbox(new InboxQuery(userId(1), true, null, 20))))
                .isLessThan(USERS * 2 * 2 + MESSAGES / 10);
        assertThat(scanned(s -> s.messages().inbox(new InboxQuery(userId(7), true, null, 20))))
                .isLessThan(150);
    }

    @Test
    void listsByIdAndByNameReadLittleMoreThanTheyShow() {
        assertThat(scanned(s -> s.messages().list(new MessageQuery.All(Samples.messageId(3_000), 10))))
                .isLessThan(30);
        assertThat(scanned(s -> s.users().list(new UserQuery.ByUsername("user2", 5))))
                .isLessThan(15);
        assertThat(scanned(s -> s.users().list(new UserQuery.ByUsername(null, 5))))
                .isLessThan(15);
        assertThat(scanned(s -> s.groups().listMemberships(new MembershipQuery(userId(1), null, 5))))
                .isLessThan(15);
    }

    @Test
    void tellingWhyReadsAHandful() {
        assertThat(scanned(s -> assertThatThrownBy(() -> s.users().insert(Samples.user(1)))
                        .isInstanceOf(DuplicateValueException.class)))
                .isLessThan(15);
        assertThat(scanned(s -> assertThatThrownBy(() -> s.messages().insert(Samples.direct(1, 1, 2), Posting.MEMBERS))
                        .isInstanceOf(DuplicateValueException.class)))
                .isLessThan(15);
    }

    private long scanned(Consumer<Session> call) {
        List<String> plans = new ArrayList<>();
        SqlConnections explaining = () -> new ExplainingConnection(database.getConnection(), plans);
        call.accept(SqlStorage.owning(explaining, SqlOptions.DEFAULT));
        assertThat(plans).isNotEmpty();

        return plans.stream()
                .flatMap(plan -> SCANNED.matcher(plan).results())
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
    }

    /** Has each query explained before it runs. */
    private static final class ExplainingConnection implements SqlConnection {

        private final JdbcConnection connection;
        private final List<String> plans;

        ExplainingConnection(Connection connection, List<String> plans) {
            this.connection = new JdbcConnection(connection, true);
            this.plans = plans;
        }

        @Override
        public Connection connection() {
            return connection.connection();
        }

        @Override
        public <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException {
            plans.addAll(connection.query("EXPLAIN ANALYZE " + sql, binder, row -> row.getString(1)));
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
