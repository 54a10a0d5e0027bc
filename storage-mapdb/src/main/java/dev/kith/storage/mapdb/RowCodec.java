package dev.kith.storage.mapdb;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the four tables as they are written down: every column, those of the key too, always in the same order. */
final class RowCodec {

    private RowCodec() {}

    static byte[] written(User user) {
        return new RowWriter()
                .id(Column.USERS_USER_ID, user.userId().value())
                .text(Column.USERS_USERNAME, user.username())
                .text(Column.USERS_EMAIL, user.email())
                .text(Column.USERS_PHONE_NUMBER, user.phoneNumber())
                .text(Column.USERS_PASSWORD_HASH, user.passwordHash())
                .date(Column.USERS_DATE_OF_BIRTH, user.dateOfBirth())
                .text(Column.USERS_CITY, user.city())
                .text(Column.USERS_STATE, user.state())
                .number(Column.USERS_AGE, user.age())
                .text(Column.USERS_PROFILE_PICTURE, user.profilePicture())
                .text(Column.USERS_BIO, user.bio())
                .text(Column.USERS_MENTOR_MENTEE, user.mentorMentee())
                .text(Column.USERS_JOB_TITLE, user.jobTitle())
                .number(Column.USERS_YEARS_OF_EXPERIENCE, user.yearsOfExperience())
                .text(Column.USERS_AREAS_OF_EXPERTISE, user.areasOfExpertise())
                .text(Column.USERS_SEEKING_HELP_IN, user.seekingHelpIn())
                .time(Column.USERS_CREATED_DATE, user.createdDate())
                .time(Column.USERS_UPDATED_DATE, user.updatedDate())
                .written();
    }

    static User user(byte[] row) {
        RowReader user = new RowReader(Table.USERS, row);
        User read = new User(
                new UserId(user.presentId(Column.USERS_USER_ID)),
                user.presentText(Column.USERS_USERNAME),
                user.presentText(Column.USERS_EMAIL),
                user.text(Column.USERS_PHONE_NUMBER),
                user.presentText(Column.USERS_PASSWORD_HASH),
                user.present(Column.USERS_DATE_OF_BIRTH, user.date(Column.USERS_DATE_OF_BIRTH)),
                user.text(Column.USERS_CITY),
                user.text(Column.USERS_STATE),
                user.number(Column.USERS_AGE),
                user.text(Column.USERS_PROFILE_PICTURE),
                user.text(Column.USERS_BIO),
                user.text(Column.USERS_MENTOR_MENTEE),
                user.text(Column.USERS_JOB_TITLE),
                user.number(Column.USERS_YEARS_OF_EXPERIENCE),
                user.text(Column.USERS_AREAS_OF_EXPERTISE),
                user.text(Column.USERS_SEEKING_HELP_IN),
                user.time(Column.USERS_CREATED_DATE),
                user.time(Column.USERS_UPDATED_DATE));
        user.end();
        return read;
    }

    static byte[] written(Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        return new RowWriter()
                .id(Column.MESSAGES_MESSAGE_ID, message.messageId().value())
                .id(Column.MESSAGES_SENDER_ID, message.senderId().value())
                .id(Column.MESSAGES_RECIPIENT_ID, recipient == null ? null : recipient.value())
                .id(Column.MESSAGES_GROUP_ID, group == null ? null : group.value())
                .text(Column.MESSAGES_CONTENT, message.content())
                .text(Column.MESSAGES_MEDIA_URL, message.mediaUrl())
                .time(Column.MESSAGES_SENT_AT, message.sentAt())
                .time(Column.MESSAGES_READ_AT, message.readAt())
                .written();
    }

    static Message message(byte[] row) {
        RowReader message = new RowReader(Table.MESSAGES, row);
        Message read = new Message(
                new MessageId(message.presentId(Column.MESSAGES_MESSAGE_ID)),
                new UserId(message.presentId(Column.MESSAGES_SENDER_ID)),
                recipient(message.id(Column.MESSAGES_RECIPIENT_ID)),
                group(message.id(Column.MESSAGES_GROUP_ID)),
                message.text(Column.MESSAGES_CONTENT),
                message.text(Column.MESSAGES_MEDIA_URL),
                message.present(Column.MESSAGES_SENT_AT, message.time(Column.MESSAGES_SENT_AT)),
                message.time(Column.MESSAGES_READ_AT));
        message.end();
        return read;
    }

    private static @Nullable UserId recipient(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    private static @Nullable GroupId group(@Nullable UUID id) {
        return id == null ? null : new GroupId(id);
    }

    static byte[] written(Group group) {
        return new RowWriter()
                .id(Column.GROUPS_GROUP_ID, group.groupId().value())
                .text(Column.GROUPS_GROUP_NAME, group.groupName())
                .text(Column.GROUPS_DESCRIPTION, group.description())
                .id(Column.GROUPS_CREATED_BY, group.createdBy().value())
                .time(Column.GROUPS_CREATED_AT, group.createdAt())
                .written();
    }

    static Group group(byte[] row) {
        RowReader group = new RowReader(Table.GROUPS, row);
        Group read = new Group(
                new GroupId(group.presentId(Column.GROUPS_GROUP_ID)),
                group.presentText(Column.GROUPS_GROUP_NAME),
                group.text(Column.GROUPS_DESCRIPTION),
                new UserId(group.presentId(Column.GROUPS_CREATED_BY)),
                group.present(Column.GROUPS_CREATED_AT, group.time(Column.GROUPS_CREATED_AT)));
        group.end();
        return read;
    }

    static byte[] written(GroupMember member) {
        return new RowWriter()
                .id(Column.GROUP_MEMBERS_GROUP_ID, member.groupId().value())
                .id(Column.GROUP_MEMBERS_USER_ID, member.userId().value())
                .text(Column.GROUP_MEMBERS_ROLE, member.role())
                .time(Column.GROUP_MEMBERS_JOINED_AT, member.joinedAt())
                .written();
    }

    static GroupMember member(byte[] row) {
        RowReader member = new RowReader(Table.GROUP_MEMBERS, row);
        GroupMember read = new GroupMember(
                new GroupId(member.presentId(Column.GROUP_MEMBERS_GROUP_ID)),
                new UserId(member.presentId(Column.GROUP_MEMBERS_USER_ID)),
                member.text(Column.GROUP_MEMBERS_ROLE),
                member.time(Column.GROUP_MEMBERS_JOINED_AT));
        member.end();
        return read;
    }
}
