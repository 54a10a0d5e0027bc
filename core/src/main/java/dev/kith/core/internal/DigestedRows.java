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

/** Reads all rows in the order of their ids, page by page, into a digest. */
public final class DigestedRows {

    private static final int PAGE = Paging.MAX_SIZE;

    private static final Comparator<GroupMember> BY_PAIR =
            Comparator.comparing(GroupMember::groupId).thenComparing(GroupMember::userId);

    private final Session session;
    private final DigestedColumns columns = new DigestedColumns();

    /** Reads from the session. */
    public DigestedRows(Session session) {
        this.session = session;
    }

    /** Reads everything, once. */
    public String hex() {
        table(this::users, Comparator.comparing(User::userId), columns::user);
        table(this::messages, Comparator.comparing(Message::messageId), columns::message);
        table(this::groups, Comparator.comparing(Group::groupId), columns::group);
        table(this::members, BY_PAIR, columns::member);
        return columns.hex();
    }

    /** The check of the order also ends what a store that does not move on would make endless. */
    private <R> void table(Function<@Nullable R, List<R>> page, Comparator<R> order, Consumer<R> digest) {
        R last = null;
        List<R> rows;
        do {
            rows = page.apply(last);
            for (R row : rows) {
                if (last != null && order.compare(last, row) >= 0) {
                    throw new IllegalStateException("The store does not list its rows in the order of their ids");
                }
                columns.beginRow();
                digest.accept(row);
                last = row;
            }
        } while (!rows.isEmpty());
        columns.endTable();
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
