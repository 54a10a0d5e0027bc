package dev.kith.storage.sql;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Rows that are told apart by a number, and empty databases. */
final class Samples {

    static final Instant START = Instant.parse("2026-01-01T00:00:00.000001Z");

    private Samples() {}

    /** A database in memory that lives until the JVM ends. */
    static DataSource database() {
        return database("");
    }

    static DataSource database(String settings) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + settings);
        return dataSource;
    }

    static SqlStorage storage() {
        DataSource dataSource = database();
        create(dataSource, SqlOptions.DEFAULT);
        return SqlStorage.owning(JdbcConnection.of(dataSource), SqlOptions.DEFAULT);
    }

    static boolean create(DataSource dataSource, SqlOptions options) {
        try (Connection connection = dataSource.getConnection()) {
            return Schema.create(connection, options);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    static UserId userId(int number) {
        return new UserId(new UUID(1, number));
    }

    static GroupId groupId(int number) {
        return new GroupId(new UUID(2, number));
    }

    static MessageId messageId(int number) {
        return new MessageId(new UUID(3, number));
    }

    static User user(int number) {
        return user(number, "user" + number);
    }

    static User user(int number, String username) {
        return new User(
                userId(number),
                username,
                "user" + number + "@kith.dev",
                null,
                User.NO_PASSWORD,
                LocalDate.of(1990, 12, 10),
                "Ghent",
                "BE",
                35,
                null,
                "\uD83D\uDE00",
                "MENTOR",
                "",
                7,
                "compilers",
                null,
                START,
                START);
    }

    /** A direct message, sent that many seconds after the start. */
    static Message direct(int number, int sender, int recipient) {
        return new Message(
                messageId(number),
                userId(sender),
                userId(recipient),
                null,
                "message " + number,
                null,
                START.plusSeconds(number),
                null);
    }

    static Message inGroup(int number, int sender, int group) {
        return new Message(
                messageId(number),
                userId(sender),
                null,
                groupId(group),
                "message " + number,
                null,
                START.plusSeconds(number),
                null);
    }

    static Group group(int number, int founder) {
        return new Group(groupId(number), "group " + number, null, userId(founder), START);
    }

    static GroupMember member(int group, int user) {
        return new GroupMember(groupId(group), userId(user), "owner", START);
    }
}
