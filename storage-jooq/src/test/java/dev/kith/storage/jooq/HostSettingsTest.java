package dev.kith.storage.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.StorageException;
import dev.kith.group.Group;
import dev.kith.model.Reading;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.UserQuery;
import dev.kith.spi.Window;
import dev.kith.storage.sql.Database;
import dev.kith.storage.sql.Schema;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.ExecuteListener;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.MappedTable;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a host's settings say of names and of running statements. */
class HostSettingsTest {

    private static final User ADA = Samples.fullUser("ada", "1");
    private static final User LIN = Samples.fullUser("lin", "2");

    private final DataSource database = Databases.inMemory();
    private final List<String> seen = new ArrayList<>();

    private void execute(Stream<String> statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement runner = connection.createStatement()) {
            for (String statement : (Iterable<String>) statements::iterator) {
                runner.execute(statement);
            }
        }
    }

    private static Stream<String> schema(SqlOptions options) {
        return Schema.statements(Database.H2, options).stream();
    }

    private Configuration host(Settings settings, boolean listens) {
        Configuration host = ListenedH2Fixture.listened(
                database, ExecuteListener.onExecuteStart(context -> seen.add(context.sql())));
        return listens ? host.set(settings) : host.set(settings).set(new ExecuteListener[0]);
    }

    private static Settings mapping(String schema, MappedTable... tables) {
        return new Settings()
                .withRenderMapping(new RenderMapping()
                        .withSchemata(new MappedSchema()
                                .withInput("")
                                .withOutput(schema)
                                .withTables(tables)));
    }

    private static MappedTable table(String kiths, String hosts) {
        return new MappedTable().withInput(kiths).withOutput(hosts);
    }

    private static void worksAsEver(JooqStorage storage) {
        Group circle = Samples.group("circle", ADA);
        storage.users().insert(ADA);
        storage.users().insert(LIN);
        storage.groups().insert(circle);
        storage.groups().insertMember(Samples.member(circle, ADA, "owner", null));
        storage.messages().insert(Samples.direct(1, ADA, LIN, Samples.NOON), Posting.MEMBERS);
        storage.messages().insert(Samples.post(2, ADA, circle, Samples.NOON), Posting.MEMBERS);
        assertThat(storage.users().list(new UserQuery.ByIds(Set.of(ADA.userId(), LIN.userId()))))
                .containsExactlyInAnyOrder(ADA, LIN);
        assertThat(storage.messages()
                        .list(new MessageQuery.Direct(ADA.userId(), LIN.userId(), new Window(null, true, 50))))
                .containsExactly(Samples.direct(1, ADA, LIN, Samples.NOON));
        assertThat(storage.messages().inbox(new InboxQuery(ADA.userId(), true, null, 20)))
                .hasSize(2);
        assertThat(storage.groups().listMembers(new MemberQuery.OfGroup(circle.groupId(), null, 50)))
                .hasSize(1);
        assertThatThrownBy(() -> storage.users().insert(ADA)).isInstanceOf(DuplicateValueException.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anotherSchemaAndAnotherTableAreFound(boolean listens) throws SQLException {
        execute(Stream.concat(
                Stream.of("CREATE SCHEMA community", "SET SCHEMA community"), schema(SqlOptions.DEFAULT)));
        execute(Stream.of("ALTER TABLE community.users RENAME TO community.people", "SET SCHEMA public"));
        Configuration host = host(mapping("COMMUNITY", table("users", "PEOPLE")), listens);
        worksAsEver(JooqStorage.over(host.dsl(), SqlOptions.DEFAULT));
        assertThat(seen).allMatch(sql -> sql.contains("\"COMMUNITY\".")).hasSize(listens ? seen.size() : 0);
        assertThat(listens).isEqualTo(seen.stream().anyMatch(sql -> sql.contains("\"COMMUNITY\".\"PEOPLE\"")));
    }

    @ParameterizedTest
    @EnumSource
    void theReadingIsLookedUpWhereTheTablesAre(Reading reading) throws SQLException {
        SqlOptions made = SqlOptions.DEFAULT.reading(reading);
        execute(Stream.concat(Stream.of("CREATE SCHEMA community", "SET SCHEMA community"), schema(made)));
        Configuration host = host(mapping("COMMUNITY"), true);
        assertThat(JooqStorage.over(host.dsl(), made).reading()).isEqualTo(reading);
        Reading other = reading == Reading.LITERAL ? Reading.RELATIONAL : Reading.LITERAL;
        assertThatThrownBy(() -> JooqStorage.over(host.dsl(), made.reading(other)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(reading.name());
        assertThatThrownBy(
                        () -> JooqStorage.over(host(mapping("ELSEWHERE"), true).dsl(), made))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("not there");
    }

    @Test
    void aPrefixIsSaidByTheOptionsOrByAMapping() throws SQLException {
        SqlOptions prefixed = SqlOptions.DEFAULT.tablePrefix("kith_");
        execute(schema(prefixed));
        Settings mapped = mapping(
                "PUBLIC",
                table("users", "KITH_USERS"),
                table("messages", "KITH_MESSAGES"),
                table("groups", "KITH_GROUPS"),
                table("group_members", "KITH_GROUP_MEMBERS"));
        worksAsEver(JooqStorage.over(host(new Settings(), true).dsl(), prefixed));
        JooqStorage same = JooqStorage.over(host(mapped, true).dsl(), SqlOptions.DEFAULT);
        assertThat(same.users().find(ADA.userId())).contains(ADA);
        JooqStorage both =
                JooqStorage.over(host(mapped.withRenderSchema(false), true).dsl(), prefixed);
        assertThat(both.users().find(ADA.userId())).contains(ADA);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void namesAreQuotedWhereTheHostQuotes(boolean listens) throws SQLException {
        execute(schema(SqlOptions.DEFAULT));
        // Upper case in the JVM's language otherwise, which is another one for "i" in Turkish
        Settings quoted = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
                .withRenderNameCase(RenderNameCase.UPPER)
                .withRenderLocale(Locale.ROOT);
        worksAsEver(JooqStorage.over(host(quoted, listens).dsl(), SqlOptions.DEFAULT));
        assertThat(seen).noneMatch(sql -> sql.contains(" users") || sql.contains("user_id"));
        assertThat(listens).isEqualTo(seen.stream().anyMatch(sql -> sql.contains("\"GROUPS\"")));
    }

    @Test
    void byDefaultNamesStayPlain() throws SQLException {
        execute(schema(SqlOptions.DEFAULT));
        worksAsEver(JooqStorage.over(host(new Settings(), true).dsl(), SqlOptions.DEFAULT));
        assertThat(seen).isNotEmpty().noneMatch(sql -> sql.contains("\"") || sql.contains("PUBLIC"));
    }

    @Test
    void theHostsTimeOutApplies() throws SQLException {
        execute(schema(SqlOptions.DEFAULT));
        List<Integer> seconds = new ArrayList<>();
        Configuration host = host(new Settings().withQueryTimeout(7), true)
                .set(ExecuteListener.onExecuteStart(context -> {
                    try {
                        seconds.add(context.statement().getQueryTimeout());
                    } catch (SQLException impossible) {
                        throw new AssertionError(impossible);
                    }
                }));
        JooqStorage storage = JooqStorage.over(host.dsl(), SqlOptions.DEFAULT);
        storage.users().find(ADA.userId());
        storage.users().insert(ADA);
        assertThat(seconds).containsExactly(7, 7);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWouldChangeAStatementOrCutItsResultDoesNot(boolean listens) throws SQLException {
        execute(schema(SqlOptions.DEFAULT));
        Settings meddling = new Settings()
                .withStatementType(StatementType.STATIC_STATEMENT)
                .withRenderPlainSQLTemplatesAsRaw(true)
                .withMaxRows(1);
        worksAsEver(JooqStorage.over(host(meddling, listens).dsl(), SqlOptions.DEFAULT));
    }
}
