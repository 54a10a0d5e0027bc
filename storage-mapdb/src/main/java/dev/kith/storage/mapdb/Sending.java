package dev.kith.storage.mapdb;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.Posting;
import dev.kith.user.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores messages. */
final class Sending {

    private Sending() {}

    static void insert(Tables tables, Message message, byte[] row, Posting posting) {
        long[] id = Keys.message(message.messageId());
        refuse(tables.messageIds.containsKey(id), Column.MESSAGES_MESSAGE_ID);
        if (tables.literal()) {
            refuseRepeated(tables, message);
        }
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        requireUser(tables, message.senderId());
        if (recipient != null) {
            requireUser(tables, recipient);
            writeDirect(tables, message, recipient, id, row);
        } else if (group != null) {
            requireGroup(tables, message.senderId(), group, posting);
            writePost(tables, message, group, id, row);
        }
        if (tables.literal()) {
            writeLiterals(tables, message);
        }
    }

    private static void refuse(boolean taken, Column column) {
        if (taken) {
            throw new DuplicateValueException(column);
        }
    }

    private static void refuseRepeated(Tables tables, Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        refuse(literal(tables, Column.MESSAGES_SENDER_ID, message.senderId().value()), Column.MESSAGES_SENDER_ID);
        refuse(
                recipient != null && literal(tables, Column.MESSAGES_RECIPIENT_ID, recipient.value()),
                Column.MESSAGES_RECIPIENT_ID);
        refuse(group != null && literal(tables, Column.MESSAGES_GROUP_ID, group.value()), Column.MESSAGES_GROUP_ID);
    }

    private static boolean literal(Tables tables, Column column, UUID value) {
        return tables.literals.containsKey(Keys.literal(column, value));
    }

    private static void writeLiterals(Tables tables, Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        put(tables, Column.MESSAGES_SENDER_ID, message.senderId().value());
        if (recipient != null) {
            put(tables, Column.MESSAGES_RECIPIENT_ID, recipient.value());
        }
        if (group != null) {
            put(tables, Column.MESSAGES_GROUP_ID, group.value());
        }
    }

    private static void put(Tables tables, Column column, UUID value) {
        tables.literals.put(Keys.literal(column, value), Boolean.TRUE);
    }

    private static void requireUser(Tables tables, UserId user) {
        if (!tables.users.containsKey(Keys.user(user))) {
            throw new NotFoundException(Table.USERS, user.value());
        }
    }

    private static void requireGroup(Tables tables, UserId sender, GroupId group, Posting posting) {
        if (!tables.groups.containsKey(Keys.group(group))) {
            throw new NotFoundException(Table.GROUPS, group.value());
        }
        if (posting == Posting.MEMBERS && !tables.members.containsKey(Keys.pair(group.value(), sender.value()))) {
            throw new NotAllowedException(NotAllowedException.Rule.MEMBERS_ONLY);
        }
    }

    private static void writeDirect(Tables tables, Message message, UserId to, long[] id, byte[] row) {
        UUID sender = message.senderId().value();
        UUID recipient = to.value();
        Long talk = tables.talks.find(sender, recipient);
        long[] last = talk == null ? null : tables.talks.last(talk);
        long[] place = place(tables, message, last);
        if (talk == null || last == null) {
            tables.talks.open(sender, recipient, place);
        } else if (Words.compareWords(place, last) > 0) {
            tables.talks.change(talk, place);
        }
        long number = write(tables, id, place, row);
        if (message.readAt() == null) {
            tables.unread.put(
                    Keys.unread(recipient, sender, place[1], message.messageId().value()), number);
        }
    }

    private static void writePost(Tables tables, Message message, GroupId to, long[] id, byte[] row) {
        long[] group = Keys.group(to);
        long[] last = tables.groupTalks.get(group);
        long[] place = place(tables, message, last);
        if (last == null || Words.compareWords(place, last) > 0) {
            tables.groupTalks.put(group, place);
        }
        long number = write(tables, id, place, row);
        tables.posts.put(Keys.post(message.senderId().value(), place), number);
    }

    private static long[] place(Tables tables, Message message, long @Nullable [] last) {
        long conversation = last == null ? tables.newConversation() : last[0];
        return Keys.place(
                conversation, Micros.word(message.sentAt()), message.messageId().value());
    }

    private static long write(Tables tables, long[] id, long[] place, byte[] row) {
        long number = tables.add(row);
        tables.messages.put(place, number);
        tables.messageIds.put(id, number);
        return number;
    }
}
