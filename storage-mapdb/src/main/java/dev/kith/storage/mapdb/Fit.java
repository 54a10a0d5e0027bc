package dev.kith.storage.mapdb;

import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.ColumnValues;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses rows that the columns cannot hold, for want of a schema that would. */
final class Fit {

    private @Nullable List<Violation> violations;

    private Fit() {}

    static void refuseUnfit(User user) {
        new Fit()
                .column(Column.USERS_USER_ID, user.userId())
                .column(Column.USERS_USERNAME, user.username())
                .column(Column.USERS_EMAIL, user.email())
                .column(Column.USERS_PHONE_NUMBER, user.phoneNumber())
                .column(Column.USERS_PASSWORD_HASH, user.passwordHash())
                .column(Column.USERS_DATE_OF_BIRTH, user.dateOfBirth())
                .column(Column.USERS_CITY, user.city())
                .column(Column.USERS_STATE, user.state())
                .column(Column.USERS_PROFILE_PICTURE, user.profilePicture())
                .column(Column.USERS_BIO, user.bio())
                .column(Column.USERS_MENTOR_MENTEE, user.mentorMentee())
                .column(Column.USERS_JOB_TITLE, user.jobTitle())
                .column(Column.USERS_AREAS_OF_EXPERTISE, user.areasOfExpertise())
                .column(Column.USERS_SEEKING_HELP_IN, user.seekingHelpIn())
                .column(Column.USERS_CREATED_DATE, user.createdDate())
                .column(Column.USERS_UPDATED_DATE, user.updatedDate())
                .refuse();
    }

    static void refuseUnfit(Message message) {
        new Fit()
                .column(Column.MESSAGES_MESSAGE_ID, message.messageId())
                .column(Column.MESSAGES_SENDER_ID, message.senderId())
                .require(
                        (message.recipientId() == null) != (message.groupId() == null),
                        Column.MESSAGES_RECIPIENT_ID,
                        Violation.SINGLE_TARGET)
                .column(Column.MESSAGES_CONTENT, message.content())
                .column(Column.MESSAGES_MEDIA_URL, message.mediaUrl())
                .column(Column.MESSAGES_SENT_AT, message.sentAt())
                .column(Column.MESSAGES_READ_AT, message.readAt())
                .refuse();
    }

    static void refuseUnfit(Group group) {
        new Fit()
                .column(Column.GROUPS_GROUP_ID, group.groupId())
                .column(Column.GROUPS_GROUP_NAME, group.groupName())
                .column(Column.GROUPS_DESCRIPTION, group.description())
                .column(Column.GROUPS_CREATED_BY, group.createdBy())
                .column(Column.GROUPS_CREATED_AT, group.createdAt())
                .refuse();
    }

    static void refuseUnfit(GroupMember member) {
        new Fit()
                .column(Column.GROUP_MEMBERS_GROUP_ID, member.groupId())
                .column(Column.GROUP_MEMBERS_USER_ID, member.userId())
                .column(Column.GROUP_MEMBERS_ROLE, member.role())
                .column(Column.GROUP_MEMBERS_JOINED_AT, member.joinedAt())
                .refuse();
    }

    private Fit column(Column column, @Nullable Object value) {
        String broken = ColumnValues.broken(column, value);
        return broken == null ? this : require(false, column, broken);
    }

    private Fit require(boolean met, Column column, String constraint) {
        if (!met) {
            if (violations == null) {
                violations = new ArrayList<>();
            }
            violations.add(new Violation(column, constraint));
        }
        return this;
    }

    private void refuse() {
        if (violations != null) {
            throw new InvalidValueException(violations);
        }
    }
}
