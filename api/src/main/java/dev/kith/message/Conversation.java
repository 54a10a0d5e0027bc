package dev.kith.message;

import dev.kith.group.GroupId;
import dev.kith.user.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of an inbox: a conversation and its last message. Names come from one more call, for the whole page. */
public sealed interface Conversation {

    /** {@return the last message the reader may see, or null for a group without one} */
    @Nullable
    Message last();

    /**
     * What two users write to one another, or one user to itself.
     *
     * @param partner the other user
     * @param last the last message, of either
     * @param unread how many messages of the partner the reader has not marked read
     */
    record Direct(UserId partner, Message last, long unread) implements Conversation {}

    /**
     * A group the reader is in. What is unread is not counted here: the four tables have no mark for it.
     *
     * @param groupId the group
     * @param last the last message the reader may see, or null
     * @param joinedAt when the reader joined, or null where that is not known
     */
    record InGroup(
            GroupId groupId,
            @Nullable Message last,
            @Nullable Instant joinedAt) implements Conversation {}
}
