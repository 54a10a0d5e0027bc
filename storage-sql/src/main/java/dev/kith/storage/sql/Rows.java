package dev.kith.storage.sql;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and binds whole rows, column by column in the model's order. */
final class Rows {

    private final Dialect dialect;

    Rows(Dialect dialect) {
        this.dialect = dialect;
    }

    User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(uuid(row, 1)),
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
                instantOrNull(row, 17),
                instantOrNull(row, 18));
    }

    static void bind(User user, Parameters to) throws SQLException {
        to.uuid(user.userId().value());
        bindWithoutId(user, to);
    }

    static void bindWithoutId(User user, Parameters to) throws SQLException {
        to.text(user.username())
                .text(user.email())
                .text(user.phoneNumber())
                .text(user.passwordHash())
                .date(user.dateOfBirth())
                .text(user.city())
                .text(user.state())
                .number(user.age())
                .text(user.profilePicture())
                .text(user.bio())
                .text(user.mentorMentee())
                .text(user.jobTitle())
                .number(user.yearsOfExperience())
                .text(user.areasOfExpertise())
                .text(user.seekingHelpIn())
                .instant(user.createdDate())
                .instant(user.updatedDate());
    }

    Message message(ResultSet row) throws SQLException {
        UUID recipient = dialect.readUuid(row, 3);
        UUID group = dialect.readUuid(row, 4);
        return new Message(
                new MessageId(uuid(row, 1)),
                new UserId(uuid(row, 2)),
                recipient == null ? null : new UserId(recipient),
                group == null ? null : new GroupId(group),
                row.getString(5),
                row.getString(6),
                instant(row, 7),
                instantOrNull(row, 8));
    }

    static void bind(Message message, Parameters to) throws SQLException {
        to.uuid(message.messageId().value())
                .uuid(message.senderId().value())
                .uuid(id(message.recipientId()))
                .uuid(id(message.groupId()))
                .text(message.content())
                .text(message.mediaUrl())
                .instant(message.sentAt())
                .instant(message.readAt());
    }

    /** {@return how many characters the columns have that may have many} */
    static int textOf(User user) {
        return length(user.passwordHash())
                + length(user.profilePicture())
                + length(user.bio())
                + length(user.mentorMentee())
                + length(user.jobTitle())
                + length(user.areasOfExpertise())
                + length(user.seekingHelpIn());
    }

    /** {@return how many characters the columns have that may have many} */
    static int textOf(Message message) {
        return length(message.content()) + length(message.mediaUrl());
    }

    /** {@return how many characters the columns have that may have many} */
    static int textOf(Group group) {
        return length(group.description());
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    Group group(ResultSet row) throws SQLException {
        return new Group(
                new GroupId(uuid(row, 1)),
                row.getString(2),
                row.getString(3),
                new UserId(uuid(row, 4)),
                instant(row, 5));
    }

    static void bind(Group group, Parameters to) throws SQLException {
        to.uuid(group.groupId().value())
                .text(group.groupName())
                .text(group.description())
                .uuid(group.createdBy().value())
                .instant(group.createdAt());
    }

    GroupMember member(ResultSet row) throws SQLException {
        return member(row, 1);
    }

    GroupMember member(ResultSet row, int first) throws SQLException {
        return new GroupMember(
                new GroupId(uuid(row, first)),
                new UserId(uuid(row, first + 1)),
                row.getString(first + 2),
                instantOrNull(row, first + 3));
    }

    static void bind(GroupMember member, Parameters to) throws SQLException {
        to.uuid(member.groupId().value())
                .uuid(member.userId().value())
                .text(member.role())
                .instant(member.joinedAt());
    }

    UUID uuid(ResultSet row, int index) throws SQLException {
        return Objects.requireNonNull(dialect.readUuid(row, index));
    }

    Instant instant(ResultSet row, int index) throws SQLException {
        return row.getObject(index, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    @Nullable
    Instant instantOrNull(ResultSet row, int index) throws SQLException {
        LocalDateTime value = row.getObject(index, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Integer number(ResultSet row, int index) throws SQLException {
        int value = row.getInt(index);
        return row.wasNull() ? null : value;
    }

    static @Nullable UUID id(@Nullable UserId userId) {
        return userId == null ? null : userId.value();
    }

    static @Nullable UUID id(@Nullable GroupId groupId) {
        return groupId == null ? null : groupId.value();
    }
}
