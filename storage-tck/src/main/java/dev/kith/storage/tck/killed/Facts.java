package dev.kith.storage.tck.killed;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Session;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a store holds: a fact for each row, of which whoever writes the row can foretell the value. */
final class Facts {

    private static final int ALL = 10_000_000;

    private Facts() {}

    static Map<String, String> of(Session session) {
        Map<String, String> facts = new TreeMap<>();
        for (User row : session.users().list(new UserQuery.All(null, ALL))) {
            user(row.userId(), row.bio()).applyTo(facts);
        }
        for (Message row : session.messages().list(new MessageQuery.All(null, ALL))) {
            message(row.messageId(), row.content(), row.readAt() != null).applyTo(facts);
        }
        for (Group row : session.groups().list(new GroupQuery.All(null, ALL))) {
            group(row.groupId(), row.description()).applyTo(facts);
        }
        for (GroupMember row : session.groups().listMembers(new MemberQuery.All(null, null, ALL))) {
            member(row.groupId(), row.userId(), row.role()).applyTo(facts);
        }
        return facts;
    }

    static Deed user(UserId id, @Nullable String bio) {
        return Deed.of("user " + id, String.valueOf(bio));
    }

    static Deed message(MessageId id, @Nullable String content, boolean read) {
        String text = String.valueOf(content);
        return Deed.of(fact(id), text.length() + " " + text.hashCode() + (read ? " read" : ""));
    }

    static Deed noMessage(MessageId id) {
        return Deed.of(fact(id), null);
    }

    static Deed group(GroupId id, @Nullable String description) {
        return Deed.of(fact(id), String.valueOf(description));
    }

    static Deed noGroup(GroupId id) {
        return Deed.of(fact(id), null);
    }

    static Deed member(GroupId group, UserId user, @Nullable String role) {
        return Deed.of(fact(group, user), String.valueOf(role));
    }

    static Deed member(GroupId group, UserId user, Role role) {
        return member(group, user, role.name());
    }

    static Deed noMember(GroupId group, UserId user) {
        return Deed.of(fact(group, user), null);
    }

    private static String fact(MessageId id) {
        return "message " + id;
    }

    private static String fact(GroupId id) {
        return "group " + id;
    }

    private static String fact(GroupId group, UserId user) {
        return "member " + group + " " + user;
    }
}
