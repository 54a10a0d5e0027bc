package dev.kith.storage.tck.service;

import dev.kith.core.Kith;
import dev.kith.group.Group;
import dev.kith.group.GroupAdministration;
import dev.kith.group.GroupId;
import dev.kith.group.Groups;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.Messages;
import dev.kith.message.Moderation;
import dev.kith.page.Cursor;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.NewUser;
import dev.kith.user.Profile;
import dev.kith.user.User;
import dev.kith.user.UserAdministration;
import dev.kith.user.UserId;
import dev.kith.user.Users;
import java.util.UUID;

/** What the bad input is tried on: Ada, who acts, has a group of her own and was removed from one of Mei's. */
final class BadInputWorld {

    static final UserId NOBODY = new UserId(new UUID(0, 1));
    static final GroupId NOWHERE = new GroupId(new UUID(0, 2));
    static final MessageId NOTHING = new MessageId(new UUID(0, 3));

    final User ada;
    final User mei;
    final Group own;
    final Group former;
    /** Of Ada, to Mei. */
    final Message hello;
    /** Of Mei, to Lin. */
    final Message anothers;
    /** Of Mei, in the group that Ada was in then. */
    final Message formerPost;

    private final Cursor ofUsers;
    private final Cursor ofInbox;
    /** Of Ada's notes to herself. */
    final Cursor foreignHistory;

    private final Kith kith;

    BadInputWorld(Kith kith) {
        this.kith = kith;
        ada = kith.users().register(named("ada").password("right".toCharArray()).build());
        mei = kith.users().register(named("mei").build());
        User lin = kith.users().register(named("lin").build());
        own = groupsOf(ada).create("own", "x");
        former = groupsOf(mei).create("former", "x");
        groupsOf(ada).add(own.groupId(), mei.userId(), Role.MEMBER);
        groupsOf(mei).add(former.groupId(), ada.userId(), Role.MEMBER);
        hello = messages().send(mei.userId(), "hello");
        anothers = kith.as(mei).messages().send(lin.userId(), "hello");
        formerPost = kith.as(mei).messages().sendToGroup(former.groupId(), "hello");
        groupsOf(mei).remove(former.groupId(), ada.userId());
        messages().send(ada.userId(), "one");
        messages().send(ada.userId(), "two");
        ofUsers = kith.users().page(Paging.first(1)).next().orElseThrow();
        ofInbox = messages().inbox(Paging.first(1)).next().orElseThrow();
        foreignHistory = messages()
                .withUser(ada.userId(), HistoryPaging.newest(1))
                .next()
                .orElseThrow();
    }

    private static NewUser.Builder named(String name) {
        return NewUser.builder(name, name + "@kith.dev", Services.BORN);
    }

    private Groups groupsOf(User user) {
        return kith.as(user).groups();
    }

    /** A cursor that none of the service's lists has made. */
    Cursor foreignTo(Class<?> service) {
        return service == Users.class ? ofInbox : ofUsers;
    }

    Users users() {
        return kith.users();
    }

    Profile profile() {
        return kith.as(ada).profile();
    }

    Messages messages() {
        return kith.as(ada).messages();
    }

    Groups groups() {
        return kith.as(ada).groups();
    }

    Profile nobodysProfile() {
        return kith.as(NOBODY).profile();
    }

    Messages nobodysMessages() {
        return kith.as(NOBODY).messages();
    }

    Groups nobodysGroups() {
        return kith.as(NOBODY).groups();
    }

    UserAdministration allUsers() {
        return kith.asSystem().users();
    }

    Moderation allMessages() {
        return kith.asSystem().messages();
    }

    GroupAdministration allGroups() {
        return kith.asSystem().groups();
    }
}
