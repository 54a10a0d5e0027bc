package dev.kith.storage.tck;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Column;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.InboxKey;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MembershipQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random calls of a store. */
final class Calls {

    private final ModelRows rows;

    private Calls(Random random) {
        this.rows = new ModelRows(random);
    }

    static Arbitrary<Call> any() {
        return Arbitraries.randomValue(random -> new Calls(random).call(2));
    }

    /** What every sequence begins with: users, groups and members enough for most calls to succeed. */
    static List<Call> beginning() {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            User user = Samples.with(Samples.user("user" + i), Column.USERS_USER_ID, ModelRows.id(i, 6));
            calls.add(insertion(user));
            if (i < 3) {
                Group group =
                        Samples.with(Samples.group("group" + i, user), Column.GROUPS_GROUP_ID, ModelRows.id(i, 4));
                calls.add(insertion(group));
                calls.add(insertion(Samples.member(group, user, "owner", Samples.NOON)));
            }
        }
        return calls;
    }

    private static Call insertion(User user) {
        return Call.of("insert", user, session -> {
            session.users().insert(user);
            return "stored";
        });
    }

    private static Call insertion(Group group) {
        return Call.of("insert", group, session -> {
            session.groups().insert(group);
            return "stored";
        });
    }

    private static Call insertion(GroupMember member) {
        return Call.of("insertMember", member, session -> {
            session.groups().insertMember(member);
            return "stored";
        });
    }

    private Call call(int depth) {
        if (depth > 0 && rows.chance(10)) {
            List<Call> calls = new ArrayList<>();
            for (int i = rows.number(8); i >= 0; i--) {
                calls.add(call(depth - 1));
            }
            return Call.transaction(calls, rows.chance(40));
        }
        return switch (rows.number(14)) {
            case 0 -> userWrite();
            case 1 -> userRead();
            case 2, 3, 4, 5, 6 -> messageWrite();
            case 7, 8, 9, 10 -> messageRead();
            case 11, 12 -> groupWrite();
            default -> groupRead();
        };
    }

    private Call userWrite() {
        if (rows.chance(20)) {
            List<User> users = some(rows::user);
            return Call.of("insertAll", users, session -> {
                session.users().insertAll(users);
                return "stored";
            });
        }
        User user = rows.user();
        if (rows.chance(60)) {
            return insertion(user);
        }
        Instant expected = rows.timeOrNull();
        return Call.of(
                "update where " + expected, user, session -> session.users().update(user, expected));
    }

    private Call userRead() {
        UserQuery query = switch (rows.number(3)) {
            case 0 -> new UserQuery.ByUsername(rows.orNull(rows.name()), rows.limit());
            case 1 -> new UserQuery.All(rows.orNull(userId()), rows.limit());
            default -> new UserQuery.ByIds(Set.of(userId()));
        };
        UserKey key = switch (rows.number(4)) {
            case 0 -> userId();
            case 1 -> UserKey.username(rows.name());
            case 2 -> UserKey.email(rows.name());
            default -> UserKey.phoneNumber(rows.name());
        };
        return rows.chance(50)
                ? Call.of("find", key, session -> session.users().find(key))
                : Call.of("list", query, session -> session.users().list(query));
    }

    private Call messageWrite() {
        Posting posting = rows.chance(50) ? Posting.MEMBERS : Posting.ANYONE;
        if (rows.chance(15)) {
            List<Message> messages = some(rows::message);
            return Call.of("insertAll by " + posting, messages, session -> {
                session.messages().insertAll(messages, posting);
                return "stored";
            });
        }
        Message message = rows.message();
        if (rows.chance(70)) {
            return Call.of("insert by " + posting, message, session -> {
                session.messages().insert(message, posting);
                return "stored";
            });
        }
        if (rows.chance(60)) {
            ReadMark mark = rows.chance(50)
                    ? new ReadMark.One(messageId(), userId(), rows.time())
                    : new ReadMark.UpTo(userId(), rows.place(), userId(), rows.time());
            return Call.of("markRead", mark, session -> session.messages().markRead(mark));
        }
        MessageDeletion deletion = switch (rows.number(6)) {
            case 0 -> new MessageDeletion.SentBy(userId());
            case 1 -> new MessageDeletion.OfGroup(groupId());
            default -> new MessageDeletion.One(messageId());
        };
        return Call.of("delete", deletion, session -> session.messages().delete(deletion));
    }

    private Call messageRead() {
        UserId user = userId();
        if (rows.chance(30)) {
            InboxKey place = rows.chance(70)
                    ? new InboxKey.Spoken(rows.place())
                    : new InboxKey.Silent(rows.timeOrNull(), groupId());
            InboxQuery query = new InboxQuery(user, rows.chance(50), rows.orNull(place), rows.limit());
            return Call.of("inbox", query, session -> session.messages().inbox(query));
        }
        if (rows.chance(20)) {
            MessageId id = messageId();
            return Call.of(
                    "find and count",
                    user,
                    session -> List.of(
                            session.messages().find(id), session.messages().countUnread(user)));
        }
        MessageQuery query = switch (rows.number(5)) {
            case 0, 1 -> new MessageQuery.Direct(user, userId(), rows.window());
            case 2, 3 -> new MessageQuery.InGroup(groupId(), rows.orNull(user), rows.chance(50), rows.window());
            default -> new MessageQuery.All(rows.orNull(messageId()), rows.limit());
        };
        return Call.of("list", query, session -> session.messages().list(query));
    }

    private Call groupWrite() {
        Group group = rows.group();
        GroupMember member = rows.member();
        if (rows.chance(15)) {
            return groupBatch();
        }
        return switch (rows.number(12)) {
            case 0 -> insertion(group);
            case 1 -> Call.of("update", group, session -> session.groups().update(group));
            case 2, 3 -> Call.of("delete", group, session -> session.groups().delete(group.groupId()));
            case 4 ->
                Call.of("updateMember", member, session -> session.groups().updateMember(member));
            case 5 ->
                Call.of(
                        "deleteMember",
                        member,
                        session -> session.groups().deleteMember(member.groupId(), member.userId()));
            case 6 ->
                Call.of(
                        "deleteMembers",
                        member.groupId(),
                        session -> session.groups().deleteMembers(member.groupId()));
            default -> insertion(member);
        };
    }

    private Call groupBatch() {
        if (rows.chance(30)) {
            List<Group> groups = some(rows::group);
            return Call.of("insertAll", groups, session -> {
                session.groups().insertAll(groups);
                return "stored";
            });
        }
        List<GroupMember> members = some(rows::member);
        return Call.of("insertMembers", members, session -> {
            session.groups().insertMembers(members);
            return "stored";
        });
    }

    private <R> List<R> some(Supplier<R> row) {
        return Stream.generate(row).limit(rows.number(5)).toList();
    }

    private Call groupRead() {
        UserId user = userId();
        GroupId group = groupId();
        if (rows.chance(30)) {
            MembershipQuery.After after = rows.orNull(new MembershipQuery.After(rows.name(), group));
            MembershipQuery query = new MembershipQuery(user, after, rows.limit());
            return Call.of("listMemberships", query, session -> session.groups().listMemberships(query));
        }
        if (rows.chance(30)) {
            GroupQuery all = new GroupQuery.All(rows.orNull(groupId()), rows.limit());
            return Call.of(
                    "find and list",
                    group,
                    session -> List.of(
                            session.groups().find(group),
                            session.groups().findMember(group, user),
                            session.groups().list(new GroupQuery.ByIds(Set.of(group))),
                            session.groups().list(all)));
        }
        boolean after = rows.chance(50);
        MemberQuery query = switch (rows.number(3)) {
            case 0 -> new MemberQuery.OfGroup(group, after ? user : null, rows.limit());
            case 1 -> new MemberQuery.OwnersOf(group, rows.limit());
            default -> new MemberQuery.All(after ? group : null, after ? user : null, rows.limit());
        };
        return Call.of("listMembers", query, session -> session.groups().listMembers(query));
    }

    private UserId userId() {
        return rows.anyone().userId();
    }

    private GroupId groupId() {
        return rows.group().groupId();
    }

    private MessageId messageId() {
        return rows.message().messageId();
    }
}
