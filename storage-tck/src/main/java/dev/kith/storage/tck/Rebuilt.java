package dev.kith.storage.tck;

import static dev.kith.model.Column.*;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Column;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows made of columns. Rows do not check themselves, and a test of a store needs some that no column can hold: null
 * stands here where the rows' types say that it does not.
 */
@SuppressWarnings("NullAway")
final class Rebuilt {

    private Rebuilt() {}

    static User user(RawRow row) {
        return new User(
                id(row, USERS_USER_ID, UserId::new),
                text(row, USERS_USERNAME),
                text(row, USERS_EMAIL),
                text(row, USERS_PHONE_NUMBER),
                text(row, USERS_PASSWORD_HASH),
                (LocalDate) row.values().get(USERS_DATE_OF_BIRTH),
                text(row, USERS_CITY),
                text(row, USERS_STATE),
                (Integer) row.values().get(USERS_AGE),
                text(row, USERS_PROFILE_PICTURE),
                text(row, USERS_BIO),
                text(row, USERS_MENTOR_MENTEE),
                text(row, USERS_JOB_TITLE),
                (Integer) row.values().get(USERS_YEARS_OF_EXPERIENCE),
                text(row, USERS_AREAS_OF_EXPERTISE),
                text(row, USERS_SEEKING_HELP_IN),
                time(row, USERS_CREATED_DATE),
                time(row, USERS_UPDATED_DATE));
    }

    static Message message(RawRow row) {
        return new Message(
                id(row, MESSAGES_MESSAGE_ID, MessageId::new),
                id(row, MESSAGES_SENDER_ID, UserId::new),
                id(row, MESSAGES_RECIPIENT_ID, UserId::new),
                id(row, MESSAGES_GROUP_ID, GroupId::new),
                text(row, MESSAGES_CONTENT),
                text(row, MESSAGES_MEDIA_URL),
                time(row, MESSAGES_SENT_AT),
                time(row, MESSAGES_READ_AT));
    }

    static Group group(RawRow row) {
        return new Group(
                id(row, GROUPS_GROUP_ID, GroupId::new),
                text(row, GROUPS_GROUP_NAME),
                text(row, GROUPS_DESCRIPTION),
                id(row, GROUPS_CREATED_BY, UserId::new),
                time(row, GROUPS_CREATED_AT));
    }

    static GroupMember member(RawRow row) {
        return new GroupMember(
                id(row, GROUP_MEMBERS_GROUP_ID, GroupId::new),
                id(row, GROUP_MEMBERS_USER_ID, UserId::new),
                text(row, GROUP_MEMBERS_ROLE),
                time(row, GROUP_MEMBERS_JOINED_AT));
    }

    private static <I> @Nullable I id(RawRow row, Column column, Function<UUID, I> type) {
        UUID value = (UUID) row.values().get(column);
        return value == null ? null : type.apply(value);
    }

    private static @Nullable String text(RawRow row, Column column) {
        return (String) row.values().get(column);
    }

    private static @Nullable Instant time(RawRow row, Column column) {
        return (Instant) row.values().get(column);
    }
}
