package dev.kith.message;

import dev.kith.group.GroupId;
import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.SingleTarget;
import dev.kith.model.constraint.Targeted;
import dev.kith.model.constraint.WellFormed;
import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/** A message to send. The annotations state the columns' constraints. Immutable. */
@SingleTarget
public final class NewMessage implements Targeted {

    private final @Nullable MessageId messageId;
    private final @Nullable UserId recipientId;
    private final @Nullable GroupId groupId;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String content;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String mediaUrl;

    private NewMessage(Builder builder) {
        this.messageId = builder.messageId;
        this.recipientId = builder.recipientId;
        this.groupId = builder.groupId;
        this.content = builder.content;
        this.mediaUrl = builder.mediaUrl;
    }

    /**
     * Begins a direct message.
     *
     * @param recipientId whom it is for; the sender too
     * @return a builder with nothing else set
     */
    public static Builder to(UserId recipientId) {
        return new Builder(recipientId, null);
    }

    /**
     * Begins a message to a group.
     *
     * @param groupId which group
     * @return a builder with nothing else set
     */
    public static Builder toGroup(GroupId groupId) {
        return new Builder(null, groupId);
    }

    /** {@return the id, or null to have one made} */
    public @Nullable MessageId messageId() {
        return messageId;
    }

    @Override
    public @Nullable UserId recipientId() {
        return recipientId;
    }

    @Override
    public @Nullable GroupId groupId() {
        return groupId;
    }

    /** {@return the text} */
    public @Nullable String content() {
        return content;
    }

    /** {@return where a picture, a film or a file is} */
    public @Nullable String mediaUrl() {
        return mediaUrl;
    }

    /** {@return id and target, without what it says} */
    @Override
    public String toString() {
        return "NewMessage[messageId=" + messageId + ", recipientId=" + recipientId + ", groupId=" + groupId + "]";
    }

    /** Builds a {@link NewMessage}. Not for several threads. */
    public static final class Builder {

        private final @Nullable UserId recipientId;
        private final @Nullable GroupId groupId;
        private @Nullable MessageId messageId;
        private @Nullable String content;
        private @Nullable String mediaUrl;

        private Builder(@Nullable UserId recipientId, @Nullable GroupId groupId) {
            this.recipientId = recipientId;
            this.groupId = groupId;
        }

        /**
         * Brings an id, which makes sending safe to repeat: the same id, sender, target and content give back the
         * message that is stored already.
         *
         * @param messageId the id, or null to have one made
         * @return this builder
         */
        public Builder messageId(@Nullable MessageId messageId) {
            this.messageId = messageId;
            return this;
        }

        /**
         * Sets the text.
         *
         * @param content by the default rules at most 65,536 code points; null for none
         * @return this builder
         */
        public Builder content(@Nullable String content) {
            this.content = content;
            return this;
        }

        /**
         * Sets where a picture, a film or a file is. Kith stores the text and never opens it.
         *
         * @param mediaUrl the URL, or null for none
         * @return this builder
         */
        public Builder mediaUrl(@Nullable String mediaUrl) {
            this.mediaUrl = mediaUrl;
            return this;
        }

        /** {@return the command, unchecked: {@link Messages#send(NewMessage)} checks it} */
        public NewMessage build() {
            return new NewMessage(this);
        }
    }
}
