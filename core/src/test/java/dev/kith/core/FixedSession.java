package dev.kith.core;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.UserQuery;
import dev.kith.spi.UserStore;
import dev.kith.user.User;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Rows in lists, of which only the query for all rows is answered, well or badly. */
final class FixedSession implements Session {

    private static final Comparator<GroupMember> BY_PAIR =
            Comparator.comparing(GroupMember::groupId).thenComparing(GroupMember::userId);

    final List<User> users = new ArrayList<>();
    final List<Message> messages = new ArrayList<>();
    final List<Group> groups = new ArrayList<>();
    final List<GroupMember> members = new ArrayList<>();

    /** How many rows a page has at most, whatever was asked for. */
    int largestPage = Integer.MAX_VALUE;
    /** Answer with the first page always. */
    boolean stuck;
    /** Answer in the opposite order. */
    boolean reversed;

    @Override
    public UserStore users() {
        return answering(UserStore.class, this::page);
    }

    @Override
    public MessageStore messages() {
        return answering(MessageStore.class, this::page);
    }

    @Override
    public GroupStore groups() {
        return answering(GroupStore.class, this::page);
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        throw new UnsupportedOperationException();
    }

    private List<?> page(Object query) {
        if (query instanceof UserQuery.All all) {
            return page(
                    users,
                    Comparator.comparing(User::userId),
                    row -> all.after() == null || row.userId().compareTo(all.after()) > 0,
                    all.limit());
        }
        if (query instanceof MessageQuery.All all) {
            return page(
                    messages,
                    Comparator.comparing(Message::messageId),
                    row -> all.after() == null || row.messageId().compareTo(all.after()) > 0,
                    all.limit());
        }
        if (query instanceof GroupQuery.All all) {
            return page(
                    groups,
                    Comparator.comparing(Group::groupId),
                    row -> all.after() == null || row.groupId().compareTo(all.after()) > 0,
                    all.limit());
        }
        MemberQuery.All all = (MemberQuery.All) query;
        return page(
                members,
                BY_PAIR,
                row -> all.afterGroup() == null
                        || BY_PAIR.compare(row, new GroupMember(all.afterGroup(), all.afterUser(), null, null)) > 0,
                all.limit());
    }

    private <R> List<R> page(List<R> rows, Comparator<R> order, Predicate<R> after, int limit) {
        List<R> page = new ArrayList<>(rows.stream()
                .filter(row -> stuck || after.test(row))
                .sorted(order)
                .limit(Math.min(limit, largestPage))
                .toList());
        if (reversed) {
            Collections.reverse(page);
        }
        return page;
    }

    private static <S> S answering(Class<S> store, Function<Object, List<?>> pages) {
        Object proxy =
                Proxy.newProxyInstance(store.getClassLoader(), new Class<?>[] {store}, (self, method, arguments) -> {
                    if (method.getName().startsWith("list")) {
                        return pages.apply(arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return store.cast(proxy);
    }
}
