package dev.kith.event;

import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was committed. An event has ids and times and never a row, so that it can be logged or sent on; who needs the row
 * reads it, and sees it as it is by then. All instants are UTC in microseconds.
 */
public sealed interface KithEvent {

    /** {@return when it was done, by the clock that was handed in} */
    Instant at();

    /**
     * A user registered.
     *
     * @param at when
     * @param userId who
     */
    record UserRegistered(Instant at, UserId userId) implements KithEvent {}

    /**
     * A user's row was written: profile, username, email, telephone number or password.
     *
     * @param at when
     * @param userId whose
     */
    record UserUpdated(Instant at, UserId userId) implements KithEvent {}

    /**
     * A user was erased.
     *
     * @param at when
     * @param userId who
     */
    record UserErased(Instant at, UserId userId) implements KithEvent {}

    /**
     * A message was sent. Repeating a call with the same id tells it once.
     *
     * @param at when
     * @param messageId which
     * @param senderId who wrote it
     * @param recipientId whom a direct message is for
     * @param groupId which group a group message is for
     */
    record MessageSent(
            Instant at,
            MessageId messageId,
            UserId senderId,
            @Nullable UserId recipientId,
            @Nullable GroupId groupId) implements KithEvent {}

    /**
     * Direct messages were marked read; at least one was not before.
     *
     * @param at when
     * @param reader who read
     * @param partner who wrote them
     * @param upTo the last that was read
     */
    record MessagesRead(Instant at, UserId reader, UserId partner, MessageId upTo) implements KithEvent {}

    /**
     * A message was deleted, by its sender or by the system.
     *
     * @param at when
     * @param messageId which
     */
    record MessageDeleted(Instant at, MessageId messageId) implements KithEvent {}

    /**
     * A group was created.
     *
     * @param at when
     * @param groupId which
     * @param createdBy its owner
     */
    record GroupCreated(Instant at, GroupId groupId, UserId createdBy) implements KithEvent {}

    /**
     * A group was renamed or described.
     *
     * @param at when
     * @param groupId which
     */
    record GroupUpdated(Instant at, GroupId groupId) implements KithEvent {}

    /**
     * A group was deleted with its members and messages.
     *
     * @param at when
     * @param groupId which
     */
    record GroupDeleted(Instant at, GroupId groupId) implements KithEvent {}

    /**
     * A user joined a group; the creator at its creation too.
     *
     * @param at when
     * @param groupId which
     * @param userId who
     */
    record MemberJoined(Instant at, GroupId groupId, UserId userId) implements KithEvent {}

    /**
     * A user left a group, was removed or was erased.
     *
     * @param at when
     * @param groupId which
     * @param userId who
     */
    record MemberLeft(Instant at, GroupId groupId, UserId userId) implements KithEvent {}

    /**
     * A member has another role.
     *
     * @param at when
     * @param groupId which
     * @param userId who
     * @param role the role's name now
     */
    record RoleChanged(Instant at, GroupId groupId, UserId userId, String role) implements KithEvent {}
}
