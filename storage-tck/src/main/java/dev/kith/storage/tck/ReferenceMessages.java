package dev.kith.storage.tck;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.group.GroupId;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The messages of {@link ReferenceStorage}. */
final class ReferenceMessages implements MessageStore {

    private final Access access;

    ReferenceMessages(Access access) {
        this.access = access;
    }

    @Override
    public void insert(Message message, Posting posting) {
        insertAll(List.of(message), posting);
    }

    @Override
    public void insertAll(List<Message> messages, Posting posting) {
        access.writeAll(messages, (rows, message) -> inserted(rows, message, posting));
    }

    private Rows inserted(Rows rows, Message message, Posting posting) {
        ColumnCheck.refuseUnfit(message);
        refuse(rows.messages().byId().has(message.messageId()), Column.MESSAGES_MESSAGE_ID);
        if (access.reading() == Reading.LITERAL) {
            refuseRepeated(rows.messages(), message);
        }
        requireReferences(rows, message);
        requireMembership(rows.groups(), message, posting);
        return rows.with(rows.messages().with(message));
    }

    private static void refuseRepeated(MessageRows messages, Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        refuse(messages.sent().has(message.senderId()), Column.MESSAGES_SENDER_ID);
        refuse(recipient != null && messages.hasReceived(recipient), Column.MESSAGES_RECIPIENT_ID);
        refuse(group != null && messages.posts().has(group), Column.MESSAGES_GROUP_ID);
    }

    private static void requireReferences(Rows rows, Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        requireUser(rows, message.senderId());
        if (recipient != null) {
            requireUser(rows, recipient);
        }
        if (group != null && !rows.groups().byId().has(group)) {
            throw new NotFoundException(Table.GROUPS, group.value());
        }
    }

    private static void requireMembership(GroupRows groups, Message message, Posting posting) {
        GroupId group = message.groupId();
        if (posting == Posting.MEMBERS && group != null && groups.find(group, message.senderId()) == null) {
            throw new NotAllowedException(NotAllowedException.Rule.MEMBERS_ONLY);
        }
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return access.rows().messages().byId().find(messageId);
    }

    @Override
    public List<Message> list(MessageQuery query) {
        Rows rows = access.rows();
        if (query instanceof MessageQuery.Direct direct) {
            return Histories.part(rows.messages().between(direct.one(), direct.other()), direct.window(), null);
        }
        if (query instanceof MessageQuery.InGroup group) {
            return Histories.ofGroup(rows, group);
        }
        MessageQuery.All all = (MessageQuery.All) query;
        return rows.messages().byId().list(all.after(), false, all.limit(), message -> true);
    }

    @Override
    public List<Conversation> inbox(InboxQuery query) {
        return Histories.inbox(access.rows(), query);
    }

    @Override
    public long countUnread(UserId recipient) {
        return access.rows().messages().unread().getOr(recipient, Tree.empty()).values().stream()
                .mapToLong(Tree::size)
                .sum();
    }

    @Override
    public long markRead(ReadMark mark) {
        return access.change(rows -> {
            List<Message> unread = unread(rows.messages(), mark);
            MessageRows messages = rows.messages();
            for (Message message : unread) {
                Message read = read(message, mark.at());
                ColumnCheck.refuseUnfit(read);
                messages = messages.with(read);
            }
            return new Access.Change<>(rows.with(messages), (long) unread.size());
        });
    }

    private static List<Message> unread(MessageRows messages, ReadMark mark) {
        if (mark instanceof ReadMark.UpTo upTo) {
            return messages.unread(upTo.reader(), upTo.partner()).stream()
                    .filter(message -> SentKey.of(message).compareTo(upTo.last()) <= 0)
                    .toList();
        }
        return messages.byId().find(((ReadMark.One) mark).messageId()).stream()
                .filter(message -> mark.reader().equals(message.recipientId()) && message.readAt() == null)
                .toList();
    }

    private static Message read(Message message, Instant at) {
        return new Message(
                message.messageId(),
                message.senderId(),
                message.recipientId(),
                message.groupId(),
                message.content(),
                message.mediaUrl(),
                message.sentAt(),
                at.isBefore(message.sentAt()) ? message.sentAt() : at);
    }

    @Override
    public long delete(MessageDeletion deletion) {
        return access.change(rows -> {
            List<Message> doomed = doomed(rows.messages(), deletion);
            MessageRows messages = rows.messages();
            for (Message message : doomed) {
                messages = messages.without(message);
            }
            return new Access.Change<>(rows.with(messages), (long) doomed.size());
        });
    }

    private static List<Message> doomed(MessageRows messages, MessageDeletion deletion) {
        if (deletion instanceof MessageDeletion.One one) {
            return messages.byId().find(one.messageId()).stream().toList();
        }
        if (deletion instanceof MessageDeletion.SentBy sentBy) {
            return messages.sent().getOr(sentBy.senderId(), Tree.empty()).values();
        }
        GroupId group = ((MessageDeletion.OfGroup) deletion).groupId();
        return messages.posts().getOr(group, Tree.empty()).values();
    }

    private static void refuse(boolean taken, Column column) {
        if (taken) {
            throw new DuplicateValueException(column);
        }
    }

    private static void requireUser(Rows rows, UserId userId) {
        if (!rows.users().byId().has(userId)) {
            throw new NotFoundException(Table.USERS, userId.value());
        }
    }
}
