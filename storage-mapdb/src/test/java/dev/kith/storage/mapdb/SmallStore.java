package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;

import dev.kith.core.Kith;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.spi.Storage;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A little of everything, written through Kith's services; the same each time. */
final class SmallStore {

    private static final String NAMESPACE = "small";
    private static final int USERS = 24;
    private static final int TALK = 300;
    private static final int GROUPS = 5;
    private static final int POSTS = 12;

    private final Random random = new Random(1);
    private final Storage storage;
    private final List<UserId> users = new ArrayList<>();
    private int moment;

    private SmallStore(Storage storage) {
        this.storage = storage;
    }

    static void write(Storage storage) {
        SmallStore small = new SmallStore(storage);
        small.register();
        small.meet();
        small.talk();
    }

    /** A second later than the last. */
    private Kith kith() {
        Clock clock = Clock.fixed(NOON.plusSeconds(++moment), ZoneOffset.UTC);
        return Kith.builder().storage(storage).clock(clock).build();
    }

    private UserId anyone() {
        return users.get(random.nextInt(USERS));
    }

    private void register() {
        for (int i = 0; i < USERS; i++) {
            NewUser command = NewUser.builder("user" + i, "user" + i + "@kith.dev", LocalDate.of(1990, 12, 10))
                    .userId(UserId.derived(NAMESPACE, "user " + i))
                    .phoneNumber(i % 2 == 0 ? "555" + i : null)
                    .bio("I am number " + i)
                    .build();
            User user = kith().users().register(command);
            users.add(user.userId());
        }
    }

    private void meet() {
        for (int i = 0; i < GROUPS; i++) {
            UserId founder = users.get(i);
            NewGroup command = NewGroup.named("group" + i)
                    .groupId(GroupId.derived(NAMESPACE, "group " + i))
                    .description("About group " + i)
                    .build();
            Group group = kith().as(founder).groups().create(command);
            for (int member = GROUPS; member < USERS; member += i + 1) {
                kith().as(founder).groups().add(group.groupId(), users.get(member), Role.MEMBER);
            }
            for (int post = 0; post < POSTS; post++) {
                NewMessage message = NewMessage.toGroup(group.groupId())
                        .messageId(MessageId.derived(NAMESPACE, "post " + i + "/" + post))
                        .content("Post " + post + " to group " + i)
                        .build();
                kith().as(post % 2 == 0 ? founder : users.get(GROUPS))
                        .messages()
                        .send(message);
            }
        }
    }

    private void talk() {
        for (int i = 0; i < TALK; i++) {
            UserId sender = anyone();
            UserId recipient = anyone();
            NewMessage command = NewMessage.to(recipient)
                    .messageId(MessageId.derived(NAMESPACE, "message " + i))
                    .content("Message " + i + " of many")
                    .build();
            Message message = kith().as(sender).messages().send(command);
            if (i % 3 == 0) {
                kith().as(recipient).messages().markReadUpTo(message.messageId());
            }
            if (i % 20 == 19) {
                kith().as(sender).messages().delete(message.messageId());
            }
        }
    }
}
