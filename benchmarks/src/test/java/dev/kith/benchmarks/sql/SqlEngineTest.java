package dev.kith.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.benchmarks.measure.SqlPlaces;
import dev.kith.benchmarks.traffic.Community;
import dev.kith.benchmarks.traffic.Newcomers;
import dev.kith.benchmarks.traffic.Talk;
import dev.kith.benchmarks.traffic.Traffic;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.spi.SentKey;
import dev.kith.storage.sql.Database;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever is measured does the same work: it stores what it is given, and reads the same of what another stored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlEngineTest {

    private static final Community COMMUNITY = new Community(5_000);
    private static final Talk HUGE = Community.huge();

    @TempDir
    private static Path directory;

    private final Newcomers newcomers = new Newcomers();
    private final Map<Database, SqlPlace> filled = new EnumMap<>(Database.class);
    private SqlPlaces places;

    @BeforeAll
    void fill() {
        places = new SqlPlaces(directory, Map.of(), new PrintStream(OutputStream.nullOutputStream()));
        for (Database each : List.of(Database.H2, Database.POSTGRESQL)) {
            filled.put(each, places.filled(each, COMMUNITY.messages()));
        }
    }

    @AfterAll
    void remove() {
        places.close();
    }

    private static Stream<Arguments> engines() {
        return Stream.of(Database.H2, Database.POSTGRESQL)
                .flatMap(database -> Arrays.stream(SqlEngineKind.values()).map(kind -> Arguments.of(database, kind)));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void finds_the_message_it_sent_as_the_newest_of_its_conversation(Database database, SqlEngineKind kind) {
        Message message = newcomers.message();
        try (SqlEngine engine = kind.open(filled.get(database))) {
            engine.send(message);
            assertThat(engine.newest(message.senderId(), message.recipientId(), 1))
                    .containsExactly(message);
            assertThat(engine.newest(message.recipientId(), message.senderId(), 1))
                    .containsExactly(message);
        }
        List<Message> newest = byKith(database, kith -> kith.newest(message.senderId(), message.recipientId(), 1));
        assertThat(newest).containsExactly(message);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void finds_the_user_it_registered(Database database, SqlEngineKind kind) {
        User user = newcomers.user();
        try (SqlEngine engine = kind.open(filled.get(database))) {
            engine.register(user);
            assertThat(engine.find(user.userId())).contains(user);
            assertThat(engine.find(new UserId(new UUID(0, 1)))).isEmpty();
        }
        Optional<User> found = byKith(database, kith -> kith.find(user.userId()));
        assertThat(found).contains(user);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void reads_the_newest_page_of_both_directions(Database database, SqlEngineKind kind) {
        List<Message> page = COMMUNITY
                .allMessages()
                .filter(each -> each.groupId() == null
                        && Set.of(HUGE.one(), HUGE.other()).equals(Set.of(each.senderId(), each.recipientId())))
                .sorted(Comparator.comparing(SentKey::of).reversed())
                .limit(50)
                .toList();
        assertThat(page).hasSize(50);
        try (SqlEngine engine = kind.open(filled.get(database))) {
            assertThat(engine.newest(HUGE.one(), HUGE.other(), 50)).isEqualTo(page);
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void finds_a_user_that_is_there_already(Database database, SqlEngineKind kind) {
        try (SqlEngine engine = kind.open(filled.get(database))) {
            assertThat(engine.find(Traffic.userId(7))).contains(Traffic.users().get(7));
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void reads_the_inbox_that_Kith_reads_with_partners_and_groups(Database database, SqlEngineKind kind) {
        List<Conversation> expected = byKith(database, kith -> kith.inbox(Community.regular(), 100));
        assertThat(expected)
                .hasSizeGreaterThanOrEqualTo(35)
                .filteredOn(Conversation.InGroup.class::isInstance)
                .hasSize(5);
        try (SqlEngine engine = kind.open(filled.get(database))) {
            assertThat(engine.inbox(Community.regular(), 100)).isEqualTo(expected);
            assertThat(engine.inbox(Community.regular(), 20)).isEqualTo(expected.subList(0, 20));
        }
    }

    private <T> T byKith(Database database, Function<SqlEngine, T> question) {
        try (SqlEngine kith = SqlEngineKind.KITH_JDBI.open(filled.get(database))) {
            return question.apply(kith);
        }
    }
}
