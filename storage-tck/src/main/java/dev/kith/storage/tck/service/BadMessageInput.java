package dev.kith.storage.tck.service;

import static dev.kith.storage.tck.service.BadInputWorld.NOBODY;
import static dev.kith.storage.tck.service.BadInputWorld.NOTHING;
import static dev.kith.storage.tck.service.BadInputWorld.NOWHERE;
import static dev.kith.storage.tck.service.BadUserInput.noSuchUser;

import dev.kith.error.ConflictException.Reason;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.Violation;
import dev.kith.group.GroupId;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.Messages;
import dev.kith.message.Moderation;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What is bad about sending and reading messages. */
final class BadMessageInput {

    static final int CONTENT = 65_536;

    private static final HistoryPaging NEWEST = HistoryPaging.newest(9);
    private static final Refusal MEMBERS_ONLY = Refusal.forbidden(Rule.MEMBERS_ONLY);
    private static final Refusal NO_TARGET = Refusal.invalid(Column.MESSAGES_RECIPIENT_ID, Violation.SINGLE_TARGET);

    private BadMessageInput() {}

    static Refusal noSuchGroup() {
        return Refusal.missing(Table.GROUPS, NOWHERE.value());
    }

    private static Refusal missing(Message message) {
        return Refusal.missing(Table.MESSAGES, message.messageId().value());
    }

    private static Refusal noSuchMessage() {
        return Refusal.missing(Table.MESSAGES, NOTHING.value());
    }

    static List<BadInput> ofMessages() {
        BadInputTable table = new BadInputTable(Messages.class);
        send(table.on("send", NewMessage.class));
        sendShort(table);
        named(table.on("get", MessageId.class), Messages::get);
        named(table.on("markRead", MessageId.class), Messages::markRead);
        named(table.on("markReadUpTo", MessageId.class), Messages::markReadUpTo);
        named(table.on("delete", MessageId.class), Messages::delete);
        withUser(table.on("withUser", UserId.class, HistoryPaging.class));
        inGroup(table.on("inGroup", GroupId.class, HistoryPaging.class));
        table.on("inbox", Paging.class)
                .paging((world, paging) -> world.messages().inbox(paging))
                .refuses(
                        Input.UNKNOWN_ACTOR,
                        "actor",
                        noSuchUser(),
                        world -> world.nobodysMessages().inbox(Paging.first(9)));
        table.on("unread")
                .answers(
                        Input.UNKNOWN_ACTOR,
                        "actor",
                        world -> 0L,
                        world -> world.nobodysMessages().unread());
        return table.rows();
    }

    private static void send(BadInputTable.Call call) {
        Function<BadInputWorld, NewMessage.Builder> toMei = world -> NewMessage.to(world.mei.userId());
        call.refusesNull("command", world -> world.messages().send(Absent.value()));
        call.refuses(
                Input.NULL,
                "recipient_id",
                NO_TARGET,
                world -> world.messages()
                        .send(NewMessage.to(Absent.value()).content("x").build()));
        call.refuses(
                Input.NULL,
                "group_id",
                NO_TARGET,
                world -> world.messages()
                        .send(NewMessage.toGroup(Absent.value()).content("x").build()));
        call.text(
                Column.MESSAGES_CONTENT,
                CONTENT,
                (world, text) ->
                        world.messages().send(toMei.apply(world).content(text).build()));
        call.text(
                Column.MESSAGES_MEDIA_URL,
                (world, text) ->
                        world.messages().send(toMei.apply(world).mediaUrl(text).build()));
        call.refuses(
                Input.UNKNOWN_ACTOR,
                "actor",
                noSuchUser(),
                world -> world.nobodysMessages()
                        .send(toMei.apply(world).content("x").build()));
        call.refuses(
                Input.UNKNOWN_ID,
                "recipient_id",
                noSuchUser(),
                world ->
                        world.messages().send(NewMessage.to(NOBODY).content("x").build()));
        call.refuses(
                Input.UNKNOWN_ID,
                "group_id",
                noSuchGroup(),
                world -> world.messages()
                        .send(NewMessage.toGroup(NOWHERE).content("x").build()));
        call.refuses(
                Input.ANOTHERS_MESSAGE,
                "message_id",
                Refusal.conflict(Table.MESSAGES, Reason.SAME_ID),
                world -> world.messages()
                        .send(toMei.apply(world)
                                .messageId(world.anothers.messageId())
                                .content("hello")
                                .build()));
        call.refuses(
                Input.FORMER_GROUP,
                "group_id",
                MEMBERS_ONLY,
                world -> world.messages()
                        .send(NewMessage.toGroup(world.former.groupId())
                                .content("x")
                                .build()));
    }

    private static void sendShort(BadInputTable table) {
        Refusal silent = Refusal.invalid(Column.MESSAGES_CONTENT, Violation.NOT_BLANK);
        table.on("send", UserId.class, String.class)
                .refuses(
                        Input.NULL,
                        "recipientId",
                        NO_TARGET,
                        world -> world.messages().send(Absent.value(), "x"))
                .refuses(
                        Input.NULL,
                        "content",
                        silent,
                        world -> world.messages().send(world.mei.userId(), Absent.value()))
                .text(
                        Column.MESSAGES_CONTENT,
                        CONTENT,
                        (world, text) -> world.messages().send(world.mei.userId(), text))
                .refuses(
                        Input.UNKNOWN_ACTOR,
                        "actor",
                        noSuchUser(),
                        world -> world.nobodysMessages().send(world.mei.userId(), "x"))
                .refuses(
                        Input.UNKNOWN_ID,
                        "recipientId",
                        noSuchUser(),
                        world -> world.messages().send(NOBODY, "x"));
        table.on("sendToGroup", GroupId.class, String.class)
                .refuses(
                        Input.NULL,
                        "groupId",
                        NO_TARGET,
                        world -> world.messages().sendToGroup(Absent.value(), "x"))
                .refuses(
                        Input.NULL,
                        "content",
                        silent,
                        world -> world.messages().sendToGroup(world.own.groupId(), Absent.value()))
                .text(
                        Column.MESSAGES_CONTENT,
                        CONTENT,
                        (world, text) -> world.messages().sendToGroup(world.own.groupId(), text))
                .refuses(
                        Input.UNKNOWN_ACTOR,
                        "actor",
                        noSuchUser(),
                        world -> world.nobodysMessages().sendToGroup(world.own.groupId(), "x"))
                .refuses(
                        Input.UNKNOWN_ID,
                        "groupId",
                        noSuchGroup(),
                        world -> world.messages().sendToGroup(NOWHERE, "x"))
                .refuses(
                        Input.FORMER_GROUP,
                        "groupId",
                        MEMBERS_ONLY,
                        world -> world.messages().sendToGroup(world.former.groupId(), "x"));
    }

    /** A call that names one message. */
    private static void named(BadInputTable.Call call, BiConsumer<Messages, MessageId> use) {
        call.refusesNull("messageId", world -> use.accept(world.messages(), Absent.value()));
        call.refuses(Input.UNKNOWN_ID, "messageId", noSuchMessage(), world -> use.accept(world.messages(), NOTHING));
        call.refuses(
                Input.ANOTHERS_MESSAGE,
                "messageId",
                world -> missing(world.anothers),
                world -> use.accept(world.messages(), world.anothers.messageId()));
        call.refuses(
                Input.FORMER_GROUP,
                "messageId",
                world -> missing(world.formerPost),
                world -> use.accept(world.messages(), world.formerPost.messageId()));
        call.refuses(
                Input.UNKNOWN_ACTOR,
                "actor",
                world -> missing(world.hello),
                world -> use.accept(world.nobodysMessages(), world.hello.messageId()));
    }

    private static void withUser(BadInputTable.Call call) {
        call.history((world, paging) -> world.messages().withUser(world.mei.userId(), paging));
        call.refusesNull("partner", world -> world.messages().withUser(Absent.value(), NEWEST));
        call.refuses(
                Input.UNKNOWN_ID,
                "partner",
                noSuchUser(),
                world -> world.messages().withUser(NOBODY, NEWEST));
        call.refuses(
                Input.UNKNOWN_ID,
                "around",
                noSuchMessage(),
                world -> world.messages().withUser(world.mei.userId(), HistoryPaging.around(NOTHING, 9)));
        call.refuses(
                Input.ANOTHERS_MESSAGE,
                "around",
                world -> missing(world.anothers),
                world -> world.messages()
                        .withUser(world.mei.userId(), HistoryPaging.around(world.anothers.messageId(), 9)));
        call.refuses(
                Input.UNKNOWN_ACTOR,
                "actor",
                noSuchUser(),
                world -> world.nobodysMessages().withUser(world.mei.userId(), NEWEST));
    }

    private static void inGroup(BadInputTable.Call call) {
        call.history((world, paging) -> world.messages().inGroup(world.own.groupId(), paging));
        call.refusesNull("groupId", world -> world.messages().inGroup(Absent.value(), NEWEST));
        call.refuses(
                Input.UNKNOWN_ID,
                "groupId",
                noSuchGroup(),
                world -> world.messages().inGroup(NOWHERE, NEWEST));
        call.refuses(
                Input.UNKNOWN_ID,
                "around",
                noSuchMessage(),
                world -> world.messages().inGroup(world.own.groupId(), HistoryPaging.around(NOTHING, 9)));
        call.refuses(
                Input.ANOTHERS_MESSAGE,
                "around",
                world -> missing(world.anothers),
                world -> world.messages()
                        .inGroup(world.own.groupId(), HistoryPaging.around(world.anothers.messageId(), 9)));
        call.refuses(
                Input.FORMER_GROUP,
                "groupId",
                MEMBERS_ONLY,
                world -> world.messages().inGroup(world.former.groupId(), NEWEST));
        call.refuses(
                Input.FORMER_GROUP,
                "around",
                MEMBERS_ONLY,
                world -> world.messages()
                        .inGroup(world.former.groupId(), HistoryPaging.around(world.formerPost.messageId(), 9)));
        call.refuses(
                Input.UNKNOWN_ACTOR,
                "actor",
                noSuchUser(),
                world -> world.nobodysMessages().inGroup(world.own.groupId(), NEWEST));
    }

    static List<BadInput> ofModeration() {
        BadInputTable table = new BadInputTable(Moderation.class);
        table.on("find", MessageId.class)
                .refusesNull("messageId", world -> world.allMessages().find(Absent.value()))
                .answers(
                        Input.UNKNOWN_ID,
                        "messageId",
                        world -> Optional.<Message>empty(),
                        world -> world.allMessages().find(NOTHING));
        BiConsumer<BadInputWorld, MessageId> delete =
                (world, id) -> world.allMessages().delete(id);
        table.on("delete", MessageId.class)
                .refusesNull("messageId", world -> delete.accept(world, Absent.value()))
                .refuses(Input.UNKNOWN_ID, "messageId", noSuchMessage(), world -> delete.accept(world, NOTHING));
        table.on("inGroup", GroupId.class, HistoryPaging.class)
                .history((world, paging) -> world.allMessages().inGroup(world.own.groupId(), paging))
                .refusesNull("groupId", world -> world.allMessages().inGroup(Absent.value(), NEWEST))
                .refuses(
                        Input.UNKNOWN_ID,
                        "groupId",
                        noSuchGroup(),
                        world -> world.allMessages().inGroup(NOWHERE, NEWEST))
                .refuses(
                        Input.UNKNOWN_ID,
                        "around",
                        noSuchMessage(),
                        world -> world.allMessages().inGroup(world.own.groupId(), HistoryPaging.around(NOTHING, 9)));
        table.on("between", UserId.class, UserId.class, HistoryPaging.class)
                .history((world, paging) -> world.allMessages().between(world.ada.userId(), world.mei.userId(), paging))
                .refusesNull("one", world -> world.allMessages().between(Absent.value(), NOBODY, NEWEST))
                .refusesNull("other", world -> world.allMessages().between(NOBODY, Absent.value(), NEWEST))
                .refuses(
                        Input.UNKNOWN_ID,
                        "one",
                        noSuchUser(),
                        world -> world.allMessages().between(NOBODY, world.ada.userId(), NEWEST))
                .refuses(
                        Input.UNKNOWN_ID,
                        "other",
                        noSuchUser(),
                        world -> world.allMessages().between(world.ada.userId(), NOBODY, NEWEST))
                .refuses(
                        Input.UNKNOWN_ID,
                        "around",
                        noSuchMessage(),
                        world -> world.allMessages()
                                .between(world.ada.userId(), world.mei.userId(), HistoryPaging.around(NOTHING, 9)));
        return table.rows();
    }
}
