package dev.kith.core.internal;

import dev.kith.error.NotFoundException;
import dev.kith.event.KithEvent;
import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.Moderation;
import dev.kith.model.Table;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.user.UserId;
import java.util.Objects;
import java.util.Optional;

/** Anybody's messages. */
record AllMessages(Scope scope) implements Moderation {

    @Override
    public Optional<Message> find(MessageId messageId) {
        return scope.messages().find(Objects.requireNonNull(messageId, "messageId"));
    }

    @Override
    public CursorPage<Message> between(UserId one, UserId other, HistoryPaging paging) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return direct(scope, one, other).page(paging);
    }

    @Override
    public CursorPage<Message> inGroup(GroupId groupId, HistoryPaging paging) {
        Objects.requireNonNull(groupId, "groupId");
        Histories history = new Histories(
                Histories.nameOf(groupId),
                window -> scope.messages().list(new MessageQuery.InGroup(groupId, null, false, window)),
                messageId -> scope.messages().find(messageId),
                message -> groupId.equals(message.groupId()),
                () -> new Presence(scope).ofGroup(groupId));
        return history.page(paging);
    }

    @Override
    public void delete(MessageId messageId) {
        remove(scope, Objects.requireNonNull(messageId, "messageId"));
    }

    /** The conversation is the unordered pair: its cursors fit whoever of the two reads. */
    static Histories direct(Scope scope, UserId one, UserId other) {
        boolean ordered = one.compareTo(other) <= 0;
        return new Histories(
                "direct " + (ordered ? one : other) + " " + (ordered ? other : one),
                window -> scope.messages().list(new MessageQuery.Direct(one, other, window)),
                messageId -> scope.messages().find(messageId),
                message -> isBetween(message, one, other),
                () -> new Presence(scope).ofUsers(one, other));
    }

    static void remove(Scope scope, MessageId messageId) {
        if (scope.messages().delete(new MessageDeletion.One(messageId)) == 0) {
            throw new NotFoundException(Table.MESSAGES, messageId.value());
        }
        scope.tell(new KithEvent.MessageDeleted(scope.settings.now(), messageId));
    }

    private static boolean isBetween(Message message, UserId one, UserId other) {
        boolean forth = message.senderId().equals(one) && other.equals(message.recipientId());
        boolean back = message.senderId().equals(other) && one.equals(message.recipientId());
        return forth || back;
    }
}
