package dev.kith.benchmarks.sql;

import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.Objects;
import org.hibernate.Session;

/** Hibernate's rows, from Kith's and back. */
final class Entities {

    private Entities() {}

    /** Refers to the users without reading them. */
    static MessageRow of(Message message, Session session) {
        MessageRow row = new MessageRow();
        row.messageId = message.messageId().value();
        row.sender = session.getReference(UserRow.class, message.senderId().value());
        row.recipient = session.getReference(
                UserRow.class, Objects.requireNonNull(message.recipientId()).value());
        row.content = message.content();
        row.mediaUrl = message.mediaUrl();
        row.sentAt = message.sentAt();
        row.readAt = message.readAt();
        return row;
    }

    static Message message(MessageRow row) {
        return new Message(
                new MessageId(row.messageId),
                new UserId(row.sender.getUserId()),
                row.recipient == null ? null : new UserId(row.recipient.getUserId()),
                row.group == null ? null : new GroupId(row.group.getGroupId()),
                row.content,
                row.mediaUrl,
                row.sentAt,
                row.readAt);
    }

    static UserRow of(User user) {
        UserRow row = new UserRow();
        row.userId = user.userId().value();
        row.username = user.username();
        row.email = user.email();
        row.phoneNumber = user.phoneNumber();
        row.passwordHash = user.passwordHash();
        row.dateOfBirth = user.dateOfBirth();
        row.city = user.city();
        row.state = user.state();
        row.age = user.age();
        row.profilePicture = user.profilePicture();
        row.bio = user.bio();
        row.mentorMentee = user.mentorMentee();
        row.jobTitle = user.jobTitle();
        row.yearsOfExperience = user.yearsOfExperience();
        row.areasOfExpertise = user.areasOfExpertise();
        row.seekingHelpIn = user.seekingHelpIn();
        row.createdDate = user.createdDate();
        row.updatedDate = user.updatedDate();
        return row;
    }

    static User user(UserRow row) {
        return new User(
                new UserId(row.userId),
                row.username,
                row.email,
                row.phoneNumber,
                row.passwordHash,
                row.dateOfBirth,
                row.city,
                row.state,
                row.age,
                row.profilePicture,
                row.bio,
                row.mentorMentee,
                row.jobTitle,
                row.yearsOfExperience,
                row.areasOfExpertise,
                row.seekingHelpIn,
                row.createdDate,
                row.updatedDate);
    }
}
