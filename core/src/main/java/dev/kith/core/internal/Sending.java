package dev.kith.core.internal;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.event.KithEvent;
import dev.kith.group.GroupPolicy.Action;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.Posting;
import dev.kith.user.UserId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends a message once, however often the call is repeated. */
record Sending(Scope scope, UserId sender) {

    Message send(NewMessage command) {
        Settings settings = scope.settings;
        MessageId id = command.messageId() == null ? settings.ids.messageId() : command.messageId();
        Message row = settings.rows.message(new Message(
                id,
                sender,
                command.recipientId(),
                command.groupId(),
                command.content(),
                command.mediaUrl(),
                settings.now(),
                null));
        boolean checkedByStore = row.groupId() == null || settings.policy.membersTakePart();
        return checkedByStore ? insert(scope, row, Posting.MEMBERS) : insertIfAllowed(row);
    }

    private Message insertIfAllowed(Message row) {
        return scope.inStep(step -> {
            Optional<Message> sent = step.messages().find(row.messageId());
            if (sent.isPresent()) {
                return repeated(row, sent.get());
            }
            new Presence(step).allowed(Action.POST, Objects.requireNonNull(row.groupId()), sender);
            return insert(step, row, Posting.ANYONE);
        });
    }

    private static Message insert(Scope scope, Message row, Posting posting) {
        try {
            scope.messages().insert(row, posting);
        } catch (DuplicateValueException e) {
            if (e.column() != Column.MESSAGES_MESSAGE_ID) {
                throw e;
            }
            return repeated(row, scope.messages().find(row.messageId()).orElse(null));
        }
        scope.tell(new KithEvent.MessageSent(
                row.sentAt(), row.messageId(), row.senderId(), row.recipientId(), row.groupId()));
        return row;
    }

    /** What was deleted since it was found is no longer the same message either. */
    private static Message repeated(Message row, @Nullable Message sent) {
        if (sent != null && sameSending(row, sent)) {
            return sent;
        }
        throw new ConflictException(Table.MESSAGES, ConflictException.Reason.SAME_ID);
    }

    private static boolean sameSending(Message one, Message other) {
        return one.senderId().equals(other.senderId())
                && Objects.equals(one.recipientId(), other.recipientId())
                && Objects.equals(one.groupId(), other.groupId())
                && Objects.equals(one.content(), other.content())
                && Objects.equals(one.mediaUrl(), other.mediaUrl());
    }
}
