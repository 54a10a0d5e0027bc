package dev.kith.spi;

import dev.kith.group.GroupId;
import dev.kith.message.MessageId;
import dev.kith.user.UserId;

/** Which messages to remove. */
public sealed interface MessageDeletion {

    /**
     * One.
     *
     * @param messageId which
     */
    record One(MessageId messageId) implements MessageDeletion {}

    /**
     * All that a user sent.
     *
     * @param senderId who
     */
    record SentBy(UserId senderId) implements MessageDeletion {}

    /**
     * All of a group.
     *
     * @param groupId which
     */
    record OfGroup(GroupId groupId) implements MessageDeletion {}
}
