package dev.kith.storage.tck;

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
import org.jspecify.annotations.Nullable;

/** Rows to write in tests: the same name or number gives the same row, ids and all. */
public final class Samples {

    /** The time of whatever has no other. */
    public static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");

    private static final String NAMESPACE = "storage-tck";

    private Samples() {}

    /**
     * Makes a user with what is not null, and no more.
     *
     * @param name the username, of at most 15 letters, from which the id and the address come
     * @return the row
     */
    public static User user(String name) {
        return new User(
                UserId.derived(NAMESPACE, name),
                name,
                name + "@kith.dev",
                null,
                User.NO_PASSWORD,
                LocalDate.of(1990, 12, 10),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Makes a user with a value in every column.
     *
     * @param name the username, of at most 15 letters, from which the id and the address come
     * @param phone the telephone number
     * @return the row
     */
    public static User fullUser(String name, String phone) {
        return new User(
                UserId.derived(NAMESPACE, name),
                name,
                name + "@kith.dev",
                phone,
                "$argon2id$v=19$m=16,t=2,p=1$c2FsdA$aGFzaA",
                LocalDate.of(1985, 2, 28),
                "Zürich",
                "ZH",
                41,
                "https://kith.dev/" + name + ".png",
                "Likes it here.",
                "MENTOR",
                "Engineer",
                17,
                "compilers, parsers",
                "public speaking",
                NOON.minusSeconds(86_400),
                NOON);
    }

    /**
     * Makes the id of a message.
     *
     * @param number which
     * @return the id; in no order
     */
    public static MessageId messageId(int number) {
        return MessageId.derived(NAMESPACE, "message " + number);
    }

    /**
     * Makes a direct message.
     *
     * @param number gives the id
     * @param sender who wrote it
     * @param recipient whom it is for
     * @param sentAt when
     * @return the row, not read
     */
    public static Message direct(int number, User sender, User recipient, Instant sentAt) {
        return new Message(
                messageId(number), sender.userId(), recipient.userId(), null, "message " + number, null, sentAt, null);
    }

    /**
     * Makes a group's message.
     *
     * @param number gives the id
     * @param sender who wrote it
     * @param group which group it is for
     * @param sentAt when
     * @return the row
     */
    public static Message post(int number, User sender, Group group, Instant sentAt) {
        return new Message(
                messageId(number), sender.userId(), null, group.groupId(), "post " + number, null, sentAt, null);
    }

    /**
     * Makes a group.
     *
     * @param name what it is called; gives the id
     * @param founder who founded it
     * @return the row
     */
    public static Group group(String name, User founder) {
        return new Group(GroupId.derived(NAMESPACE, name), name, "About " + name, founder.userId(), NOON);
    }

    /**
     * Makes a membership.
     *
     * @param group the group
     * @param user the member
     * @param role the role, or null
     * @param joinedAt when the user joined, or null
     * @return the row
     */
    public static GroupMember member(Group group, User user, @Nullable String role, @Nullable Instant joinedAt) {
        return new GroupMember(group.groupId(), user.userId(), role, joinedAt);
    }

    /**
     * Changes one column of a row.
     *
     * @param row a row of the four tables
     * @param column which column
     * @param value any value, or null
     * @param <R> the row's type
     * @return the row with that value
     */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R row, Column column, @Nullable Object value) {
        // A row that was taken apart is put together as the same record
        return (R) RawRow.of(row).with(column, value).toRow();
    }
}
