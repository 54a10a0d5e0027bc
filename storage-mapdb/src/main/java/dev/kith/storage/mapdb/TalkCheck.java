package dev.kith.storage.mapdb;

import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.user.UserId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds conversations against their last messages. */
final class TalkCheck {

    private final Tables tables;
    private final Problems problems;
    private final long greatest;

    TalkCheck(Tables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
        this.greatest = tables.lastConversation();
    }

    void run() {
        problems.walk("Index of conversations", tables.talks.numbers, (key, number) -> {
            UUID user = Keys.idAt(key, 0);
            UUID partner = Keys.idAt(key, 2);
            String what = "Conversation with " + partner + " of";
            boolean mirrored = number.equals(tables.talks.find(partner, user));
            problems.require(mirrored, what, user, "is another than the other way round");
            long[] last = problems.read(what, user, () -> tables.talks.last(number));
            Message message = last == null ? null : last(what, user, last);
            problems.require(
                    message == null || between(message, user, partner),
                    what,
                    user,
                    "has another's message for its last");
        });
        problems.walk("Index of groups' conversations", tables.groupTalks, (key, last) -> {
            UUID group = Keys.idAt(key, 0);
            String what = "Conversation of group";
            Message message = last(what, group, last);
            problems.require(
                    message == null || new GroupId(group).equals(message.groupId()),
                    what,
                    group,
                    "has another's message for its last");
        });
    }

    private @Nullable Message last(String what, UUID id, long[] last) {
        problems.require(Long.compareUnsigned(last[0], greatest) <= 0, what, id, "has a number not yet given");
        Long number = tables.messages.get(last);
        problems.require(number != null, what, id, "has a last message that its history lacks");
        return number == null ? null : problems.read(what, id, () -> Histories.message(tables, number));
    }

    private static boolean between(Message message, UUID one, UUID other) {
        UserId recipient = message.recipientId();
        UUID sender = message.senderId().value();
        return recipient != null
                && ((sender.equals(one) && recipient.value().equals(other))
                        || (sender.equals(other) && recipient.value().equals(one)));
    }
}
