package dev.kith.storage.jooq.tables;

import static dev.kith.storage.jooq.tables.Tables.GROUPS;
import static dev.kith.storage.jooq.tables.Tables.GROUP_MEMBERS;
import static dev.kith.storage.jooq.tables.Tables.MESSAGES;
import static dev.kith.storage.jooq.tables.Tables.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.Posting;
import dev.kith.storage.jooq.JooqStorage;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.conf.StatementType;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The generated tables, in a host's own queries. */
class TablesTest {

    /** In Berlin there was no such time: at 2 o'clock it was 3. */
    private static final Instant IN_THE_GAP = Instant.parse("2026-03-29T02:30:00.123456Z");

    /** Where it was 1582, in Rome, there was no such day. */
    private static final LocalDate LEFT_OUT = LocalDate.of(1582, 10, 10);

    private static final User ADA = Samples.fullUser("ada", "1");
    private static final User LIN = Samples.fullUser("lin", "2");

    private final TimeZone zone = TimeZone.getDefault();
    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
    private final JooqStorage storage = JooqStorage.create(database, SqlOptions.DEFAULT);

    @BeforeEach
    void inBerlin() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        storage.users().insert(ADA);
        storage.users().insert(LIN);
    }

    @AfterEach
    void backHome() {
        TimeZone.setDefault(zone);
        database.dispose();
    }

    private DSLContext host(StatementType type) {
        return DSL.using(database, SQLDialect.H2, new Settings().withStatementType(type));
    }

    @Test
    void theyAreTheCatalogues() {
        assertThat(Stream.of(USERS, MESSAGES, GROUPS, GROUP_MEMBERS).map(org.jooq.Table::getName))
                .containsExactlyElementsOf(
                        Arrays.stream(Table.values()).map(Table::tableName).toList());
        assertThat(Stream.of(USERS, MESSAGES, GROUPS, GROUP_MEMBERS)
                        .flatMap(table -> table.fieldStream().map(field -> table.getName() + "." + field.getName())))
                .containsExactlyElementsOf(Arrays.stream(Column.values())
                        .map(column -> column.table().tableName() + "." + column.columnName())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void hostsJoinTheirOwnTables(StatementType type) {
        DSLContext host = host(type);
        host.execute("CREATE TABLE badges (owner UUID, badge VARCHAR(20))");
        host.execute("INSERT INTO badges VALUES (?, 'early bird')", ADA.userId().value());
        Field<UUID> owner = DSL.field("owner", UUID.class);
        assertThat(host.select(USERS.USERNAME, DSL.field("badge", String.class))
                        .from(USERS)
                        .join("badges")
                        .on(owner.eq(USERS.USER_ID))
                        .where(USERS.USER_ID.eq(ADA.userId().value()))
                        .fetch(found -> found.value1() + ": " + found.value2()))
                .containsExactly("ada: early bird");
    }

    @ParameterizedTest
    @EnumSource
    void timesAndDatesAreTheSameToBoth(StatementType type) {
        Message sent = Samples.direct(1, ADA, LIN, IN_THE_GAP);
        storage.messages().insert(sent, Posting.MEMBERS);
        DSLContext host = host(type);
        Record found = host.selectFrom(MESSAGES)
                .where(MESSAGES.SENT_AT.eq(IN_THE_GAP))
                .and(MESSAGES.READ_AT.isNull())
                .fetchSingle();
        assertThat(found.get(MESSAGES.SENT_AT)).isEqualTo(IN_THE_GAP);
        assertThat(found.get(MESSAGES.READ_AT)).isNull();
        assertThat(found.get(MESSAGES.GROUP_ID)).isNull();
        assertThat(found.get(MESSAGES.MESSAGE_ID)).isEqualTo(sent.messageId().value());

        host.update(USERS)
                .set(USERS.DATE_OF_BIRTH, LEFT_OUT)
                .set(USERS.CREATED_DATE, IN_THE_GAP)
                .set(USERS.UPDATED_DATE, (Instant) null)
                .where(USERS.USER_ID.eq(ADA.userId().value()))
                .execute();
        User changed = storage.users().find(ADA.userId()).orElseThrow();
        assertThat(changed.dateOfBirth()).isEqualTo(LEFT_OUT);
        assertThat(changed.createdDate()).isEqualTo(IN_THE_GAP);
        assertThat(changed.updatedDate()).isNull();
        assertThat(host.select(USERS.DATE_OF_BIRTH)
                        .from(USERS)
                        .where(USERS.DATE_OF_BIRTH.eq(LEFT_OUT))
                        .fetchSingle(0))
                .isEqualTo(LEFT_OUT);
    }

    @ParameterizedTest
    @EnumSource
    void anIdThatIsNotThereIsNull(StatementType type) {
        DSLContext host = host(type);
        host.insertInto(MESSAGES)
                .set(MESSAGES.MESSAGE_ID, new UUID(7, 7))
                .set(MESSAGES.SENDER_ID, ADA.userId().value())
                .set(MESSAGES.RECIPIENT_ID, LIN.userId().value())
                .set(MESSAGES.GROUP_ID, (UUID) null)
                .set(MESSAGES.CONTENT, "Hello")
                .set(MESSAGES.SENT_AT, Samples.NOON)
                .execute();
        assertThat(storage.messages().countUnread(LIN.userId())).isEqualTo(1);
    }

    @Test
    void pathsLeadToOtherTables() {
        storage.messages().insert(Samples.direct(1, ADA, LIN, Samples.NOON), Posting.MEMBERS);
        assertThat(host(StatementType.PREPARED_STATEMENT)
                        .select(MESSAGES.sender().USERNAME, MESSAGES.recipient().USERNAME)
                        .from(MESSAGES)
                        .fetch(found -> found.value1() + " to " + found.value2()))
                .containsExactly("ada to lin");
    }

    @Test
    void idsAreBytesWhereTheDatabaseHasNoneThatSortsByThem() {
        UUID id = UUID.fromString("00000000-0000-7000-8000-0000000000ff");
        Object[] bound = new Object[1];
        DSLContext mariaDb = DSL.using(
                new MockConnection(context -> {
                    bound[0] = context.bindings()[0];
                    return new MockResult[] {new MockResult(0)};
                }),
                SQLDialect.MARIADB);
        mariaDb.deleteFrom(USERS).where(USERS.USER_ID.eq(id)).execute();
        assertThat((byte[]) bound[0])
                .hasSize(16)
                .startsWith(0, 0, 0, 0, 0, 0, 0x70, 0)
                .endsWith(0, 0xff);
        assertThat(mariaDb.renderInlined(USERS.USER_ID.eq(id))).endsWith("X'000000000000700080000000000000FF'");
    }
}
