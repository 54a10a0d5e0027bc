package dev.kith.storage.turns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.ContentDigest;
import dev.kith.core.Kith;
import dev.kith.core.Storages;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.page.Paging;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Eight threads on one database at once, four by JDBI and four by jOOQ, in one another's way wherever they can be. */
abstract class TwoKiths {

    static final Instant START = Instant.parse("2026-03-01T10:00:00.123456Z");

    private static final int THREADS = 8;
    private static final int STEPS = 150;

    private TurnsFixture fixture;
    private String url;
    private Storage jdbi;
    private Storage jooq;
    private List<Kith> kiths;

    abstract TurnsFixture fixture();

    @BeforeEach
    void open() {
        fixture = fixture();
        url = fixture.empty().get();
        jdbi = Storages.open("jdbi:" + url, OpenOptions.DEFAULT);
        jooq = Storages.open("jooq:" + url, OpenOptions.DEFAULT);
        kiths = List.of(over(jdbi), over(jooq));
    }

    @AfterEach
    void close() {
        jooq.close();
        jdbi.close();
        fixture.close();
    }

    private static Kith over(Storage storage) {
        return Kith.builder()
                .storage(storage)
                .clock(Clock.fixed(START, ZoneOffset.UTC))
                .build();
    }

    @Test
    void keep_every_constraint() throws Exception {
        Kith first = kiths.get(0);
        List<User> users = IntStream.range(0, THREADS)
                .mapToObj(i -> first.users().register(draft("user" + i, "user" + i)))
                .toList();
        Group circle = first.as(users.get(0)).groups().create("Circle", null);
        for (User user : users.subList(1, THREADS)) {
            first.as(users.get(0)).groups().add(circle.groupId(), user.userId(), Role.OWNER);
        }

        List<Writer> writers = IntStream.range(0, THREADS)
                .mapToObj(i -> new Writer(i, kiths.get(i % kiths.size()), users, circle))
                .toList();
        runAll(writers);

        assertThat(writers).allMatch(writer -> writer.beaten > 0);
        assertThat(ContentDigest.of(jdbi)).isEqualTo(ContentDigest.of(jooq));
        assertRegistered(writers);
        assertSent(writers);
        assertUpdated(users.get(0), writers);
        assertOwned(circle);
    }

    static NewUser draft(String username, String mailbox) {
        return NewUser.builder(username, mailbox + "@kith.dev", LocalDate.of(1990, 12, 10))
                .build();
    }

    private static void runAll(List<Writer> writers) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> running = new ArrayList<>();
            writers.forEach(writer -> running.add(threads.submit(() -> writer.write(STEPS))));
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Each name by one thread only, and each that one was told of. */
    private void assertRegistered(List<Writer> writers) throws SQLException {
        List<User> registered =
                writers.stream().flatMap(writer -> writer.registered.stream()).toList();
        assertThat(registered)
                .extracting(User::username)
                .doesNotHaveDuplicates()
                .hasSize(Writer.NAMES);
        for (User user : registered) {
            assertThat(kiths.get(1).users().find(user.userId())).contains(user);
            assertThat(kiths.get(0).users().find(UserKey.username(user.username())))
                    .contains(user);
        }
        assertThat(count("users")).isEqualTo(THREADS + registered.size());
    }

    private void assertSent(List<Writer> writers) throws SQLException {
        List<Message> sent =
                writers.stream().flatMap(writer -> writer.sent.stream()).toList();
        assertThat(sent).extracting(Message::messageId).doesNotHaveDuplicates();
        for (Message message : sent) {
            assertThat(jdbi.messages().find(message.messageId())).contains(message);
            assertThat(jooq.messages().find(message.messageId())).contains(message);
        }
        assertThat(count("messages")).isEqualTo(sent.size());
    }

    /** Each update moves the time of the last one on by a microsecond: none was lost, and none was done twice. */
    private void assertUpdated(User user, List<Writer> writers) {
        long updates = writers.stream().mapToLong(writer -> writer.updates).sum();
        assertThat(updates).isPositive();
        for (Kith kith : kiths) {
            assertThat(kith.users().find(user.userId()).orElseThrow().updatedDate())
                    .isEqualTo(START.plus(updates, ChronoUnit.MICROS));
        }
    }

    private void assertOwned(Group circle) {
        for (Kith kith : kiths) {
            List<GroupMember> members = kith.asSystem()
                    .groups()
                    .members(circle.groupId(), Paging.first(500))
                    .items();
            assertThat(members).isNotEmpty().anyMatch(member -> member.has(Role.OWNER));
        }
    }

    /** Counted past both adapters. */
    private long count(String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        }
    }
}
