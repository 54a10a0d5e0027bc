package dev.kith.storage.tck;

import dev.kith.group.GroupMember;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.spi.InboxKey;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What can be read of the messages of {@link ReferenceStorage}. */
final class Histories {

    private Histories() {}

    static List<Message> part(Tree<SentKey, Message> history, Window window, @Nullable Instant since) {
        return history.list(
                window.after(),
                window.newestFirst(),
                window.limit(),
                message -> since == null || !message.sentAt().isBefore(since));
    }

    static List<Message> ofGroup(Rows rows, MessageQuery.InGroup query) {
        Tree<SentKey, Message> history = rows.messages().posts().getOr(query.groupId(), Tree.empty());
        UserId viewer = query.viewer();
        if (viewer == null) {
            return part(history, query.window(), null);
        }
        GroupMember member = rows.groups().find(query.groupId(), viewer);
        return member == null
                ? List.of()
                : part(history, query.window(), query.sinceJoined() ? member.joinedAt() : null);
    }

    static List<Conversation> inbox(Rows rows, InboxQuery query) {
        List<Conversation> conversations = new ArrayList<>(direct(rows.messages(), query.userId()));
        for (GroupMember member : rows.groups().of(query.userId()).values()) {
            conversations.add(inGroup(rows.messages(), member, query.sinceJoined()));
        }
        return conversations.stream()
                .filter(conversation ->
                        query.after() == null || InboxKey.of(conversation).compareTo(query.after()) > 0)
                .sorted(Comparator.comparing(InboxKey::of))
                .limit(query.limit())
                .toList();
    }

    private static List<Conversation> direct(MessageRows messages, UserId reader) {
        return messages.direct().getOr(reader, Tree.empty()).values().stream()
                .map(history -> Objects.requireNonNull(history.greatest()))
                .<Conversation>map(last -> {
                    UserId partner = partner(last, reader);
                    return new Conversation.Direct(
                            partner, last, messages.unread(reader, partner).size());
                })
                .toList();
    }

    private static UserId partner(Message message, UserId reader) {
        return message.senderId().equals(reader) ? Objects.requireNonNull(message.recipientId()) : message.senderId();
    }

    private static Conversation inGroup(MessageRows messages, GroupMember member, boolean sinceJoined) {
        Message last = messages.posts().getOr(member.groupId(), Tree.empty()).greatest();
        Instant since = sinceJoined ? member.joinedAt() : null;
        boolean visible = last != null && (since == null || !last.sentAt().isBefore(since));
        return new Conversation.InGroup(member.groupId(), visible ? last : null, member.joinedAt());
    }
}
