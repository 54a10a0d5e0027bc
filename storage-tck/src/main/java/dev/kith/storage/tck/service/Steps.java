package dev.kith.storage.tck.service;

import dev.kith.core.Kith;
import dev.kith.group.GroupId;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.message.MessageId;
import dev.kith.message.Messages;
import dev.kith.message.NewMessage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.HistoryPaging.Order;
import dev.kith.user.NewUser;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import dev.kith.user.UserUpdate;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random steps. There are few users, groups and messages, so that they often meet. */
final class Steps {

    private static final int USERS = 6;
    private static final int GROUPS = 4;
    private static final int MESSAGES = 40;

    private static final Arbitrary<UserId> USER = numbers(USERS).map(Steps::user);
    private static final Arbitrary<GroupId> GROUP = numbers(GROUPS).map(Steps::group);
    private static final Arbitrary<MessageId> MESSAGE = numbers(MESSAGES).map(Steps::message);
    private static final Arbitrary<String> TEXT = Arbitraries.of("a", "b", "A ", "", "🦆", "x\0", "\ufffd");
    private static final Arbitrary<Role> ROLE =
            Arbitraries.of(Role.OWNER, Role.OWNER, Role.ADMIN, Role.MEMBER, Role.of("host"));
    private static final Arbitrary<Integer> SIZE = Arbitraries.of(1, 2, 3, 7);

    private Steps() {}

    private static Arbitrary<Integer> numbers(int count) {
        return Arbitraries.integers().between(0, count - 1);
    }

    /** Ids in no order, some with the highest bit set. */
    private static UUID uuid(int kind, int number) {
        return new UUID((number % 2 == 0 ? 1L : -1L) * (number * 7L % 11 + 1), (long) kind << 60 | number);
    }

    static UserId user(int number) {
        return new UserId(uuid(1, number));
    }

    static GroupId group(int number) {
        return new GroupId(uuid(2, number));
    }

    static MessageId message(int number) {
        return new MessageId(uuid(3, number));
    }

    /** What a sequence begins with, so that there is something to do: some users, a group, a member. */
    static List<Step> beginning() {
        Stream<Step> users = IntStream.range(0, USERS - 1).mapToObj(i -> register(user(i), "u" + i));
        Step found = step(
                "founds",
                kith -> kith.as(user(0))
                        .groups()
                        .create(NewGroup.named("a").groupId(group(0)).build()));
        Step joins = step("joins", kith -> kith.as(user(0)).groups().add(group(0), user(1), Role.MEMBER));
        return Stream.concat(users, Stream.of(found, joins)).toList();
    }

    /** Any step: a call, a reading from first page to last, or several in a transaction. */
    static Arbitrary<Step> any() {
        Arbitrary<Step> calls = Arbitraries.frequencyOf(
                Tuple.of(3, ofUsers()),
                Tuple.of(6, ofMessages()),
                Tuple.of(5, ofGroups()),
                Tuple.of(3, ofLists()),
                Tuple.of(3, ofHistories()));
        Arbitrary<Step> inner = Combinators.combine(calls.list().ofMaxSize(3), Arbitraries.of(true, false))
                .as(Step::transaction);
        Arbitrary<Step> transactions = Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(4, calls), Tuple.of(1, inner))
                                .list()
                                .ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as(Step::transaction);
        return Arbitraries.frequencyOf(Tuple.of(20, calls), Tuple.of(2, transactions));
    }

    private static Step step(String text, Function<Kith, @Nullable Object> action) {
        return new Step(text, action);
    }

    private static Step done(String text, Consumer<Kith> action) {
        return new Step(text, kith -> {
            action.accept(kith);
            return "done";
        });
    }

    private static Step register(UserId userId, String name) {
        NewUser command = NewUser.builder(name, name + "@kith.dev", Services.BORN)
                .userId(userId)
                .build();
        return step("register " + userId + " " + name, kith -> kith.users().register(command));
    }

    private static Arbitrary<Step> ofUsers() {
        Arbitrary<String> names = numbers(USERS + 2).map(i -> (i % 2 == 0 ? "u" : "U") + i);
        return Arbitraries.oneOf(
                Combinators.combine(USER, names).as(Steps::register),
                Combinators.combine(USER, names)
                        .as((user, name) -> step(
                                user + " is now " + name,
                                kith -> kith.as(user).profile().changeUsername(name))),
                Combinators.combine(USER, TEXT)
                        .as((user, text) -> step(
                                user + " has phone " + text,
                                kith -> kith.as(user).profile().changePhoneNumber(text))),
                Combinators.combine(USER, TEXT)
                        .as((user, text) -> step(
                                user + " says " + text,
                                kith -> kith.as(user)
                                        .profile()
                                        .update(UserUpdate.builder()
                                                .bio(text)
                                                .city(null)
                                                .build()))),
                names.map(name -> step("find " + name, kith -> kith.users().find(UserKey.username(name)))),
                USER.list()
                        .ofMaxSize(5)
                        .map(ids -> step("find " + ids, kith -> kith.users().find(ids))));
    }

    private static Arbitrary<Step> ofMessages() {
        return Arbitraries.oneOf(
                Combinators.combine(USER, USER, MESSAGE, TEXT)
                        .as((from, to, id, text) -> step(
                                from + " sends " + id + " to " + to,
                                kith -> kith.as(from)
                                        .messages()
                                        .send(NewMessage.to(to)
                                                .messageId(id)
                                                .content(text)
                                                .build()))),
                Combinators.combine(USER, GROUP, MESSAGE, TEXT)
                        .as((from, to, id, text) -> step(
                                from + " posts " + id + " in " + to,
                                kith -> kith.as(from)
                                        .messages()
                                        .send(NewMessage.toGroup(to)
                                                .messageId(id)
                                                .content(text)
                                                .build()))),
                onMessage("gets", (kith, id) -> kith.get(id)),
                onMessage("marks", (kith, id) -> kith.markRead(id)),
                onMessage("marks up to", (kith, id) -> kith.markReadUpTo(id)),
                onMessage("deletes", (kith, id) -> {
                    kith.delete(id);
                    return "done";
                }),
                USER.map(user -> step(
                        "unread of " + user, kith -> kith.as(user).messages().unread())));
    }

    private static Arbitrary<Step> onMessage(String verb, BiFunction<Messages, MessageId, Object> use) {
        return Combinators.combine(USER, MESSAGE)
                .as((user, id) -> step(
                        user + " " + verb + " " + id,
                        kith -> use.apply(kith.as(user).messages(), id)));
    }

    private static Arbitrary<Step> ofGroups() {
        return Arbitraries.oneOf(
                Combinators.combine(USER, GROUP, TEXT)
                        .as((user, id, name) -> step(
                                user + " founds " + id,
                                kith -> kith.as(user)
                                        .groups()
                                        .create(NewGroup.named(name).groupId(id).build()))),
                Combinators.combine(USER, GROUP, USER, ROLE)
                        .as((user, id, other, role) -> step(
                                user + " adds " + other + " to " + id + " as " + role,
                                kith -> kith.as(user).groups().add(id, other, role))),
                Combinators.combine(USER, GROUP, USER)
                        .as((user, id, other) -> done(
                                user + " removes " + other + " from " + id,
                                kith -> kith.as(user).groups().remove(id, other))),
                Combinators.combine(USER, GROUP, USER, ROLE)
                        .as((user, id, other, role) -> step(
                                user + " makes " + other + " of " + id + " " + role,
                                kith -> kith.as(user).groups().changeRole(id, other, role))),
                Combinators.combine(USER, GROUP, USER)
                        .as((user, id, other) -> done(
                                user + " hands " + id + " over to " + other,
                                kith -> kith.as(user).groups().handOver(id, other))),
                Combinators.combine(USER, GROUP, TEXT)
                        .as((user, id, name) -> step(
                                user + " renames " + id,
                                kith -> kith.as(user).groups().rename(id, name))),
                Combinators.combine(USER, GROUP)
                        .as((user, id) -> done(
                                user + " leaves " + id,
                                kith -> kith.as(user).groups().leave(id))),
                Combinators.combine(USER, GROUP)
                        .as((user, id) -> done(
                                user + " deletes " + id,
                                kith -> kith.as(user).groups().delete(id))));
    }

    private static Arbitrary<Step> ofLists() {
        return Arbitraries.oneOf(
                SIZE.map(size -> step("all users", kith -> Services.pages(size, kith.users()::page))),
                Combinators.combine(USER, SIZE)
                        .as((user, size) -> step(
                                "inbox of " + user,
                                kith -> Services.pages(size, kith.as(user).messages()::inbox))),
                Combinators.combine(USER, SIZE)
                        .as((user, size) -> step(
                                "groups of " + user,
                                kith -> Services.pages(size, kith.as(user).groups()::mine))),
                Combinators.combine(USER, GROUP, SIZE)
                        .as((user, id, size) -> step(
                                "members of " + id,
                                kith -> Services.pages(
                                        size, page -> kith.as(user).groups().members(id, page)))));
    }

    private static Arbitrary<Step> ofHistories() {
        Arbitrary<HistoryPaging> first = Combinators.combine(SIZE, Arbitraries.of(Order.class))
                .as((size, order) -> new HistoryPaging(size, order, null, null));
        Arbitrary<HistoryPaging> around = Combinators.combine(MESSAGE, SIZE).as(HistoryPaging::around);
        return Arbitraries.oneOf(
                Combinators.combine(USER, USER, first)
                        .as((user, other, paging) -> step(
                                user + " reads " + other,
                                kith -> HistoryPages.forward(
                                        paging, page -> kith.as(user).messages().withUser(other, page)))),
                Combinators.combine(USER, GROUP, first)
                        .as((user, id, paging) -> step(
                                user + " reads " + id,
                                kith -> HistoryPages.forward(
                                        paging, page -> kith.as(user).messages().inGroup(id, page)))),
                Combinators.combine(USER, USER, around)
                        .as((user, other, paging) -> step(
                                user + " reads around with " + other,
                                kith -> kith.as(user).messages().withUser(other, paging))),
                Combinators.combine(USER, GROUP, around)
                        .as((user, id, paging) -> step(
                                user + " reads around in " + id,
                                kith -> kith.as(user).messages().inGroup(id, paging))));
    }
}
