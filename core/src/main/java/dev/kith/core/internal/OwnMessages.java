package dev.kith.core.internal;

import dev.kith.error.NotAllowedException;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.NotFoundException;
import dev.kith.event.KithEvent;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.GroupPolicy;
import dev.kith.group.GroupPolicy.Action;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.Messages;
import dev.kith.message.NewMessage;
import dev.kith.model.Table;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.spi.InboxKey;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.ReadMark;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a user writes and reads. */
record OwnMessages(Scope scope, UserId actor) implements Messages {

    @Override
    public Message send(NewMessage command) {
        return new Sending(scope, actor).send(Objects.requireNonNull(command, "command"));
    }

    @Override
    public Message get(MessageId messageId) {
        return seen(Objects.requireNonNull(messageId, "messageId")).orElseThrow(() -> missing(messageId));
    }

    @Override
    public CursorPage<Message> withUser(UserId partner, HistoryPaging paging) {
        Objects.requireNonNull(partner, "partner");
        return AllMessages.direct(scope, actor, partner).page(paging);
    }

    @Override
    public CursorPage<Message> inGroup(GroupId groupId, HistoryPaging paging) {
        Objects.requireNonNull(groupId, "groupId");
        Objects.requireNonNull(paging, "paging");
        if (policy().membersTakePart() && paging.around() == null) {
            return history(groupId, actor).page(paging);
        }
        Histories.check(paging, Histories.nameOf(groupId));
        GroupMember member = new Presence(scope).allowed(Action.READ, groupId, actor);
        return history(groupId, member == null ? null : actor).page(paging);
    }

    private Histories history(GroupId groupId, @Nullable UserId viewer) {
        return new Histories(
                Histories.nameOf(groupId),
                window -> scope.messages().list(new MessageQuery.InGroup(groupId, viewer, sinceJoined(), window)),
                this::seen,
                message -> groupId.equals(message.groupId()),
                () -> new Presence(scope).allowed(Action.READ, groupId, actor));
    }

    @Override
    public CursorPage<Conversation> inbox(Paging paging) {
        Objects.requireNonNull(paging, "paging");
        InboxKey after = paging.cursor() == null ? null : Cursors.readInbox(paging.cursor(), actor);
        InboxQuery query = new InboxQuery(actor, sinceJoined(), after, paging.size() + 1);
        List<Conversation> conversations = scope.messages().inbox(query);
        if (conversations.isEmpty() && after == null) {
            new Presence(scope).ofUsers(actor);
        }
        return Listing.page(conversations, paging, last -> Cursors.inbox(actor, InboxKey.of(last)));
    }

    @Override
    public long unread() {
        return scope.messages().countUnread(actor);
    }

    @Override
    public Message markRead(MessageId messageId) {
        Message message = direct(messageId);
        if (!actor.equals(message.recipientId())) {
            throw new NotAllowedException(Rule.RECIPIENT_ONLY);
        }
        if (message.readAt() != null) {
            return message;
        }
        Instant now = scope.settings.now();
        if (scope.messages().markRead(new ReadMark.One(messageId, actor, now)) > 0) {
            scope.tell(new KithEvent.MessagesRead(now, actor, message.senderId(), messageId));
        }
        return scope.messages().find(messageId).orElseThrow(() -> missing(messageId));
    }

    @Override
    public long markReadUpTo(MessageId messageId) {
        Message message = direct(messageId);
        UserId partner = actor.equals(message.senderId()) ? recipientOf(message) : message.senderId();
        Instant now = scope.settings.now();
        long marked = scope.messages().markRead(new ReadMark.UpTo(partner, SentKey.of(message), actor, now));
        if (marked > 0) {
            scope.tell(new KithEvent.MessagesRead(now, actor, partner, messageId));
        }
        return marked;
    }

    @Override
    public void delete(MessageId messageId) {
        Message message = get(messageId);
        if (!actor.equals(message.senderId())) {
            throw new NotAllowedException(Rule.SENDER_ONLY);
        }
        AllMessages.remove(scope, messageId);
    }

    private Message direct(MessageId messageId) {
        Message message = get(messageId);
        if (message.groupId() != null) {
            throw new NotAllowedException(Rule.DIRECT_ONLY);
        }
        return message;
    }

    private static UserId recipientOf(Message direct) {
        return Objects.requireNonNull(direct.recipientId());
    }

    private Optional<Message> seen(MessageId messageId) {
        return scope.messages().find(messageId).filter(message -> mine(message) || visible(message));
    }

    private static NotFoundException missing(MessageId messageId) {
        return new NotFoundException(Table.MESSAGES, messageId.value());
    }

    private boolean mine(Message message) {
        return actor.equals(message.senderId()) || actor.equals(message.recipientId());
    }

    private boolean visible(Message message) {
        if (message.groupId() == null) {
            return false;
        }
        GroupMember member = scope.groups().findMember(message.groupId(), actor).orElse(null);
        return policy().allows(Action.READ, member, null, null)
                && (member == null || !sinceJoined() || since(member.joinedAt(), message));
    }

    private static boolean since(@Nullable Instant joinedAt, Message message) {
        return joinedAt == null || !message.sentAt().isBefore(joinedAt);
    }

    private boolean sinceJoined() {
        return !policy().membersSeeEarlierMessages();
    }

    private GroupPolicy policy() {
        return scope.settings.policy;
    }
}
