package dev.kith.storage.mapdb;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.MemberQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Storage;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import java.util.List;

/** All that a store holds, to compare it. */
record Rows(List<User> users, List<Message> messages, List<Group> groups, List<GroupMember> members) {

    private static final int ALL = 1_000_000;

    static Rows of(Storage storage) {
        return new Rows(
                storage.users().list(new UserQuery.All(null, ALL)),
                storage.messages().list(new MessageQuery.All(null, ALL)),
                storage.groups().list(new GroupQuery.All(null, ALL)),
                storage.groups().listMembers(new MemberQuery.All(null, null, ALL)));
    }
}
