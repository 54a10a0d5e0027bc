package dev.kith.storage.tck;

import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The rows of {@code messages} and the histories they make. Never changes: writing gives another.
 *
 * @param byId all
 * @param direct for each user and each partner what they exchanged, so each message but one to oneself stands twice
 * @param unread for each recipient and each sender what has no {@code read_at}
 * @param posts for each group its messages
 * @param sent for each user what it sent
 */
record MessageRows(
        Tree<MessageId, Message> byId,
        Tree<UserId, Tree<UserId, Tree<SentKey, Message>>> direct,
        Tree<UserId, Tree<UserId, Tree<SentKey, Message>>> unread,
        Tree<GroupId, Tree<SentKey, Message>> posts,
        Tree<UserId, Tree<SentKey, Message>> sent) {

    static final MessageRows NONE =
            new MessageRows(Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty(), Tree.empty());

    /** Writes a row, new or not; sender, target and {@code sent_at} of a row never change. */
    MessageRows with(Message message) {
        SentKey place = SentKey.of(message);
        return changed(
                byId.with(message.messageId(), message),
                message,
                history -> history.with(place, message),
                message.readAt() == null ? history -> history.with(place, message) : history -> history.without(place));
    }

    MessageRows without(Message message) {
        SentKey place = SentKey.of(message);
        UnaryOperator<Tree<SentKey, Message>> removal = history -> history.without(place);
        return changed(byId.without(message.messageId()), message, removal, removal);
    }

    private MessageRows changed(
            Tree<MessageId, Message> rows,
            Message message,
            UnaryOperator<Tree<SentKey, Message>> change,
            UnaryOperator<Tree<SentKey, Message>> unreadChange) {
        UserId sender = message.senderId();
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        return new MessageRows(
                rows,
                recipient == null
                        ? direct
                        : between(between(direct, sender, recipient, change), recipient, sender, change),
                recipient == null ? unread : between(unread, recipient, sender, unreadChange),
                group == null ? posts : changed(posts, group, change),
                changed(sent, sender, change));
    }

    private static Tree<UserId, Tree<UserId, Tree<SentKey, Message>>> between(
            Tree<UserId, Tree<UserId, Tree<SentKey, Message>>> histories,
            UserId one,
            UserId other,
            UnaryOperator<Tree<SentKey, Message>> change) {
        Tree<UserId, Tree<SentKey, Message>> partners = changed(histories.getOr(one, Tree.empty()), other, change);
        return partners.isEmpty() ? histories.without(one) : histories.with(one, partners);
    }

    private static <K> Tree<K, Tree<SentKey, Message>> changed(
            Tree<K, Tree<SentKey, Message>> histories, K key, UnaryOperator<Tree<SentKey, Message>> change) {
        Tree<SentKey, Message> history = change.apply(histories.getOr(key, Tree.empty()));
        return history.isEmpty() ? histories.without(key) : histories.with(key, history);
    }

    Tree<SentKey, Message> between(UserId one, UserId other) {
        return direct.getOr(one, Tree.empty()).getOr(other, Tree.empty());
    }

    List<Message> unread(UserId recipient, UserId sender) {
        return unread.getOr(recipient, Tree.empty()).getOr(sender, Tree.empty()).values();
    }

    boolean hasReceived(UserId user) {
        return direct.getOr(user, Tree.empty()).values().stream()
                .flatMap(history -> history.values().stream())
                .anyMatch(message -> user.equals(message.recipientId()));
    }
}
