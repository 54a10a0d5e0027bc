package dev.kith.storage.mapdb;

import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.UserId;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;

/** Holds messages against their indexes and against what they name. */
final class MessageCheck {

    private static final String ROW = "messages";

    private final Tables tables;
    private final Problems problems;

    MessageCheck(Tables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    void run() {
        problems.walk("Index of messages.message_id", tables.messageIds, (key, number) -> {
            UUID id = Keys.idAt(key, 0);
            Message message = problems.read(ROW, id, () -> Histories.message(tables, number));
            if (message != null) {
                problems.require(message.messageId().value().equals(id), ROW, id, "is the row of another id");
                check(message, id, number);
            }
        });
        back("Histories", tables.messages, 2, (message, key) -> {
            long[] last = last(message);
            return last != null && Arrays.equals(key, place(message, last));
        });
        back("Index of unread messages", tables.unread, 5, (message, key) -> {
            UserId recipient = message.recipientId();
            return recipient != null && message.readAt() == null && Arrays.equals(key, unread(message, recipient));
        });
        back("Index of posts", tables.posts, 4, (message, key) -> {
            long[] last = last(message);
            return last != null
                    && message.groupId() != null
                    && Arrays.equals(key, Keys.post(message.senderId().value(), place(message, last)));
        });
    }

    private static long[] place(Message message, long[] last) {
        return Keys.place(
                last[0], Micros.word(message.sentAt()), message.messageId().value());
    }

    private static long[] unread(Message message, UserId recipient) {
        return Keys.unread(
                recipient.value(),
                message.senderId().value(),
                Micros.word(message.sentAt()),
                message.messageId().value());
    }

    private long @Nullable [] last(Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        if (recipient != null) {
            UUID sender = message.senderId().value();
            return problems.read("Conversation of", sender, () -> tables.talks.last(sender, recipient.value()));
        }
        return group == null ? null : tables.groupTalks.get(Keys.group(group));
    }

    private void check(Message message, UUID id, Long number) {
        checkReferences(message, id);
        long[] last = last(message);
        problems.require(last != null, ROW, id, "its conversation is missing");
        if (last != null) {
            long[] place = place(message, last);
            problems.require(number.equals(tables.messages.get(place)), ROW, id, "its history does not name it");
            problems.require(Words.compareWords(place, last) <= 0, ROW, id, "comes after the last of its history");
            problems.require(
                    message.groupId() == null
                            || number.equals(tables.posts.get(
                                    Keys.post(message.senderId().value(), place))),
                    ROW,
                    id,
                    "the index of posts does not name it");
        }
        UserId recipient = message.recipientId();
        if (recipient != null && message.readAt() == null) {
            problems.require(
                    number.equals(tables.unread.get(unread(message, recipient))),
                    ROW,
                    id,
                    "the index of unread messages does not name it");
        }
    }

    private void checkReferences(Message message, UUID id) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        UUID sender = message.senderId().value();
        problems.require((recipient == null) != (group == null), ROW, id, "has not one target");
        problems.require(tables.users.containsKey(Keys.id(sender)), ROW, id, "sender_id names no user");
        Verification.literal(tables, problems, Column.MESSAGES_SENDER_ID, sender);
        if (recipient != null) {
            problems.require(tables.users.containsKey(Keys.user(recipient)), ROW, id, "recipient_id names no user");
            Verification.literal(tables, problems, Column.MESSAGES_RECIPIENT_ID, recipient.value());
        }
        if (group != null) {
            problems.require(tables.groups.containsKey(Keys.group(group)), ROW, id, "group_id names no group");
            Verification.literal(tables, problems, Column.MESSAGES_GROUP_ID, group.value());
        }
    }

    /** Each entry of an index names the row that {@code messages} has by that id, and has the key that follows from it. */
    private void back(String index, BTreeMap<long[], Long> entries, int idWord, Fits fits) {
        problems.walk(index, entries, (key, number) -> {
            UUID id = Keys.idAt(key, idWord);
            boolean named = number.equals(tables.messageIds.get(Keys.id(id)));
            problems.require(named, index, id, "names " + Table.MESSAGES.tableName() + " otherwise than its id does");
            Message message = named ? problems.read(ROW, id, () -> Histories.message(tables, number)) : null;
            problems.require(message == null || fits.test(message, key), index, id, "has an entry in vain");
        });
    }

    /** Whether a key is one that follows from a row. */
    @FunctionalInterface
    private interface Fits {

        boolean test(Message message, long[] key);
    }
}
