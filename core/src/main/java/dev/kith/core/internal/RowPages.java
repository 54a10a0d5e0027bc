package dev.kith.core.internal;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.page.Paging;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Session;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads all rows of a table in the order of their ids, and hands them on page by page. No page is empty. */
record RowPages(Session session) {

    private static final int PAGE = Paging.MAX_SIZE;

    private static final Comparator<GroupMember> BY_PAIR =
            Comparator.comparing(GroupMember::groupId).thenComparing(GroupMember::userId);

    long users(Consumer<List<User>> pages) {
        return all(this::users, Comparator.comparing(User::userId), pages);
    }

    long messages(Consumer<List<Message>> pages) {
        return all(this::messages, Comparator.comparing(Message::messageId), pages);
    }

    long groups(Consumer<List<Group>> pages) {
        return all(this::groups, Comparator.comparing(Group::groupId), pages);
    }

    long members(Consumer<List<GroupMember>> pages) {
        return all(this::members, BY_PAIR, pages);
    }

    /** The check of the order also ends what a store that does not move on would make endless. */
    private static <R> long all(Function<@Nullable R, List<R>> next, Comparator<R> order, Consumer<List<R>> pages) {
        long count = 0;
        R last = null;
        for (List<R> page = next.apply(null); !page.isEmpty(); page = next.apply(last)) {
            for (R row : page) {
                if (last != null && order.compare(last, row) >= 0) {
                    throw new IllegalStateException("The store does not list its rows in the order of their ids");
                }
                last = row;
            }
            pages.accept(page);
            count += page.size();
        }
        return count;
    }

    private List<User> users(@Nullable User last) {
        UserId after = last == null ? null : last.userId();
        return session.users().list(new UserQuery.All(after, PAGE));
    }

    private List<Message> messages(@Nullable Message last) {
        MessageId after = last == null ? null : last.messageId();
        return session.messages().list(new MessageQuery.All(after, PAGE));
    }

    private List<Group> groups(@Nullable Group last) {
        GroupId after = last == null ? null : last.groupId();
        return session.groups().list(new GroupQuery.All(after, PAGE));
    }

    private List<GroupMember> members(@Nullable GroupMember last) {
        GroupId group = last == null ? null : last.groupId();
        UserId user = last == null ? null : last.userId();
        return session.groups().listMembers(new MemberQuery.All(group, user, PAGE));
    }
}
