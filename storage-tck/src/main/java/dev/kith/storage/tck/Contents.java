package dev.kith.storage.tck;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Session;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import java.util.List;

/** Everything a store holds, for stores of a test's size. */
record Contents(List<User> users, List<Message> messages, List<Group> groups, List<GroupMember> members) {

    private static final int ALL = 10_000;

    static final Contents NONE = new Contents(List.of(), List.of(), List.of(), List.of());

    static Contents of(Session session) {
        return new Contents(
                session.users().list(new UserQuery.All(null, ALL)),
                session.messages().list(new MessageQuery.All(null, ALL)),
                session.groups().list(new GroupQuery.All(null, ALL)),
                session.groups().listMembers(new MemberQuery.All(null, null, ALL)));
    }
}
