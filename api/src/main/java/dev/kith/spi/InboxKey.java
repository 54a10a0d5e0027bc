package dev.kith.spi;

import dev.kith.group.GroupId;
import dev.kith.message.Conversation;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Where a conversation stands in an inbox. Their natural order is that of {@link InboxQuery}. */
public sealed interface InboxKey extends Comparable<InboxKey> {

    /**
     * Tells where a conversation stands.
     *
     * @param conversation a line of an inbox
     * @return its place
     */
    static InboxKey of(Conversation conversation) {
        if (conversation.last() != null) {
            return new Spoken(SentKey.of(conversation.last()));
        }
        Conversation.InGroup silent = (Conversation.InGroup) conversation;
        return new Silent(silent.joinedAt(), silent.groupId());
    }

    @Override
    default int compareTo(InboxKey other) {
        if (this instanceof Spoken a && other instanceof Spoken b) {
            return b.last().compareTo(a.last());
        }
        if (this instanceof Silent a && other instanceof Silent b) {
            return Silent.ORDER.compare(a, b);
        }
        return this instanceof Spoken ? -1 : 1;
    }

    /**
     * The place of a conversation with a last message.
     *
     * @param last that message's place in its history
     */
    record Spoken(SentKey last) implements InboxKey {}

    /**
     * The place of a group without a message.
     *
     * @param joinedAt when the user joined, or null
     * @param groupId the group
     */
    record Silent(@Nullable Instant joinedAt, GroupId groupId) implements InboxKey {

        private static final Comparator<Silent> ORDER = Comparator.comparing(
                        Silent::joinedAt, Comparator.nullsLast(Comparator.<Instant>reverseOrder()))
                .thenComparing(Silent::groupId, Comparator.reverseOrder());
    }
}
