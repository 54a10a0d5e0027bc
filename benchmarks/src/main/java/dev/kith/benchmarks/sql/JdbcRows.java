package dev.kith.benchmarks.sql;

import dev.kith.group.GroupId;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and binds rows by their columns' places. */
final class JdbcRows {

    private JdbcRows() {}

    static void bind(Message message, PreparedStatement to) throws SQLException {
        UserId recipient = message.recipientId();
        to.setObject(1, message.messageId().value());
        to.setObject(2, message.senderId().value());
        to.setObject(3, recipient == null ? null : recipient.value());
        to.setString(4, message.content());
        to.setString(5, message.mediaUrl());
        to.setObject(6, time(message.sentAt()));
    }

    static void bind(User user, PreparedStatement to) throws SQLException {
        to.setObject(1, user.userId().value());
        to.setString(2, user.username());
        to.setString(3, user.email());
        to.setString(4, user.phoneNumber());
        to.setString(5, user.passwordHash());
        to.setObject(6, user.dateOfBirth());
        to.setString(7, user.city());
        to.setString(8, user.state());
        to.setObject(9, user.age(), Types.INTEGER);
        to.setString(10, user.profilePicture());
        to.setString(11, user.bio());
        to.setString(12, user.mentorMentee());
        to.setString(13, user.jobTitle());
        to.setObject(14, user.yearsOfExperience(), Types.INTEGER);
        to.setString(15, user.areasOfExpertise());
        to.setString(16, user.seekingHelpIn());
        to.setObject(17, time(user.createdDate()), Types.TIMESTAMP);
        to.setObject(18, time(user.updatedDate()), Types.TIMESTAMP);
    }

    static User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                number(row, 9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                number(row, 14),
                row.getString(15),
                row.getString(16),
                instant(row, 17),
                instant(row, 18));
    }

    /** {@return the message whose first column is this one} */
    static Message message(ResultSet row, int first) throws SQLException {
        UUID recipient = row.getObject(first + 2, UUID.class);
        UUID group = row.getObject(first + 3, UUID.class);
        return new Message(
                new MessageId(row.getObject(first, UUID.class)),
                new UserId(row.getObject(first + 1, UUID.class)),
                recipient == null ? null : new UserId(recipient),
                group == null ? null : new GroupId(group),
                row.getString(first + 4),
                row.getString(first + 5),
                row.getObject(first + 6, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, first + 7));
    }

    static Conversation conversation(ResultSet row) throws SQLException {
        UUID partner = row.getObject(1, UUID.class);
        Message last = row.getObject(5) == null ? null : message(row, 5);
        return partner == null || last == null
                ? new Conversation.InGroup(new GroupId(row.getObject(2, UUID.class)), last, instant(row, 3))
                : new Conversation.Direct(new UserId(partner), last, row.getLong(4));
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDateTime time(@Nullable Instant instant) {
        return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
