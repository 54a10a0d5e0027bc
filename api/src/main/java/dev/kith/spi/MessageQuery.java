package dev.kith.spi;

import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/** Which messages to list. */
public sealed interface MessageQuery {

    /**
     * Direct messages between two users, either way.
     *
     * @param one a user
     * @param other the other, or the same for messages to itself
     * @param window which part, in which order
     */
    record Direct(UserId one, UserId other, Window window) implements MessageQuery {}

    /**
     * Messages of a group.
     *
     * @param groupId the group
     * @param viewer list nothing unless this user is a member; null for no such condition
     * @param sinceJoined only messages sent at or after the viewer's {@code joined_at}, and all where that is null;
     *     without a viewer it has no meaning
     * @param window which part, in which order
     */
    record InGroup(GroupId groupId, @Nullable UserId viewer, boolean sinceJoined, Window window)
            implements MessageQuery {}

    /**
     * All, by id.
     *
     * @param after only those after this id, or null for all
     * @param limit how many at most, at least 1
     */
    record All(@Nullable MessageId after, int limit) implements MessageQuery {}
}
