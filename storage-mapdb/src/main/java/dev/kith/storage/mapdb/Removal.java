package dev.kith.storage.mapdb;

import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.spi.MessageDeletion;
import dev.kith.user.UserId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Removes messages, and what names them. */
final class Removal {

    private final Tables tables;

    private Removal(Tables tables) {
        this.tables = tables;
    }

    static long delete(Tables tables, MessageDeletion deletion) {
        Removal removal = new Removal(tables);
        if (deletion instanceof MessageDeletion.One one) {
            return removal.one(Keys.message(one.messageId()));
        }
        return deletion instanceof MessageDeletion.SentBy sentBy
                ? removal.sentBy(sentBy.senderId())
                : removal.ofGroup(((MessageDeletion.OfGroup) deletion).groupId());
    }

    private long one(long[] id) {
        Long number = tables.messageIds.get(id);
        if (number == null) {
            return 0;
        }
        Message message = Histories.message(tables, number);
        long[] last = last(message);
        remove(message, number, last[0]);
        mend(message, last);
        return 1;
    }

    private long sentBy(UserId sender) {
        long[] user = Keys.user(sender);
        List<Map.Entry<long[], Long>> talks = all(tables.talks.of(sender));
        long removed = 0;
        for (Map.Entry<long[], Long> talk : talks) {
            removed += sentInTalk(sender, tables.talks.last(talk.getValue()));
        }
        List<Map.Entry<long[], Long>> posts =
                all(tables.posts.entryIterator(Keys.first(Keys.POST, user), true, Keys.last(Keys.POST, user), true));
        return removed + removeEach(posts.stream().map(Map.Entry::getValue).toList());
    }

    private long sentInTalk(UserId sender, long[] last) {
        List<Long> doomed = new ArrayList<>();
        Iterator<Long> messages = tables.messages.valueIterator(Keys.first(Keys.PLACE, last[0]), true, last, true);
        while (messages.hasNext()) {
            long number = messages.next();
            if (Histories.message(tables, number).senderId().equals(sender)) {
                doomed.add(number);
            }
        }
        return removeEach(doomed);
    }

    /** From the oldest on; the last message of a conversation is looked for once, after the last of its messages is gone. */
    private long removeEach(List<Long> numbers) {
        Message previous = null;
        long[] last = {};
        for (Long number : numbers) {
            Message message = Histories.message(tables, number);
            long[] conversation = last(message);
            if (previous != null && conversation[0] != last[0]) {
                mend(previous, last);
            }
            remove(message, number, conversation[0]);
            previous = message;
            last = conversation;
        }
        if (previous != null) {
            mend(previous, last);
        }
        return numbers.size();
    }

    private long ofGroup(GroupId group) {
        long[] last = tables.groupTalks.get(Keys.group(group));
        if (last == null) {
            return 0;
        }
        List<Long> numbers = all(tables.messages.valueIterator(Keys.first(Keys.PLACE, last[0]), true, last, true));
        for (Long number : numbers) {
            remove(Histories.message(tables, number), number, last[0]);
        }
        tables.groupTalks.remove(Keys.group(group));
        return numbers.size();
    }

    private static <T> List<T> all(Iterator<T> iterator) {
        List<T> all = new ArrayList<>();
        iterator.forEachRemaining(all::add);
        return all;
    }

    /** The place of the last message of a message's conversation. */
    private long[] last(Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        long[] last = recipient != null
                ? tables.talks.last(message.senderId().value(), recipient.value())
                : tables.groupTalks.get(Keys.group(required(group)));
        if (last == null) {
            throw Failures.damaged("The index of conversations lacks that of a message");
        }
        return last;
    }

    private static GroupId required(@Nullable GroupId group) {
        if (group == null) {
            throw Failures.damaged("A row of messages is for nobody");
        }
        return group;
    }

    private void remove(Message message, long number, long conversation) {
        UUID id = message.messageId().value();
        UUID sender = message.senderId().value();
        long[] place = Keys.place(conversation, Micros.word(message.sentAt()), id);
        UserId recipient = message.recipientId();
        tables.messages.remove(place);
        tables.messageIds.remove(Keys.id(id));
        if (recipient == null) {
            tables.posts.remove(Keys.post(sender, place));
        } else if (message.readAt() == null) {
            tables.unread.remove(Keys.unread(recipient.value(), sender, place[1], id));
        }
        if (tables.literal()) {
            removeLiterals(message);
        }
        tables.drop(number);
    }

    private void removeLiterals(Message message) {
        UserId recipient = message.recipientId();
        GroupId group = message.groupId();
        tables.literals.remove(
                Keys.literal(Column.MESSAGES_SENDER_ID, message.senderId().value()));
        if (recipient != null) {
            tables.literals.remove(Keys.literal(Column.MESSAGES_RECIPIENT_ID, recipient.value()));
        }
        if (group != null) {
            tables.literals.remove(Keys.literal(Column.MESSAGES_GROUP_ID, group.value()));
        }
    }

    /** Names the last message of a conversation anew where the one so far is gone. */
    private void mend(Message removed, long[] last) {
        if (tables.messages.containsKey(last)) {
            return;
        }
        Iterator<long[]> before =
                tables.messages.descendingKeyIterator(Keys.first(Keys.PLACE, last[0]), true, last, false);
        long[] present = before.hasNext() ? before.next() : null;
        UserId recipient = removed.recipientId();
        if (recipient == null) {
            long[] group = Keys.group(required(removed.groupId()));
            if (present == null) {
                tables.groupTalks.remove(group);
            } else {
                tables.groupTalks.put(group, present);
            }
        } else {
            mendTalk(removed.senderId().value(), recipient.value(), present);
        }
    }

    private void mendTalk(UUID one, UUID other, long @Nullable [] last) {
        Long talk = tables.talks.find(one, other);
        if (last == null) {
            tables.talks.close(one, other);
        } else if (talk != null) {
            tables.talks.change(talk, last);
        }
    }
}
