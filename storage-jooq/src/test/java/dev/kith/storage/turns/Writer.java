package dev.kith.storage.turns;

import dev.kith.core.Kith;
import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.group.Group;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.user.User;
import dev.kith.user.UserUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** One of several who want the same names, ids, rows and roles, and who keep account of what they were told they got. */
final class Writer {

    static final int NAMES = 20;

    final List<User> registered = new ArrayList<>();
    final List<Message> sent = new ArrayList<>();
    long updates;
    long beaten;

    private final int number;
    private final Kith kith;
    private final List<User> users;
    private final Group circle;
    private final User self;
    private final Random random;

    Writer(int number, Kith kith, List<User> users, Group circle) {
        this.number = number;
        this.kith = kith;
        this.users = users;
        this.circle = circle;
        this.self = users.get(number);
        this.random = new Random(number);
    }

    void write(int steps) {
        for (int i = 0; i < steps; i++) {
            try {
                step(i);
            } catch (DuplicateValueException | ConflictException | NotAllowedException | NotFoundException another) {
                beaten++;
            }
        }
    }

    private void step(int step) {
        switch (random.nextInt(7)) {
            case 0, 1 -> register(step % NAMES);
            // Everybody takes the same ids
            case 2 -> send(new MessageId(new UUID(7, step)));
            case 3 -> sent.add(kith.as(self).messages().sendToGroup(circle.groupId(), "to all"));
            case 4 -> update();
            case 5 ->
                kith.as(self).groups().changeRole(circle.groupId(), someone().userId(), role());
            default -> leaveAndReturn();
        }
    }

    private void register(int name) {
        registered.add(kith.users().register(TwoKiths.draft("name" + name, "n" + name + "by" + number)));
    }

    private void send(MessageId id) {
        sent.add(kith.as(self)
                .messages()
                .send(NewMessage.to(someone().userId())
                        .messageId(id)
                        .content("by " + number)
                        .build()));
    }

    private void update() {
        kith.as(users.get(0))
                .profile()
                .update(UserUpdate.builder().city("city " + number).build());
        updates++;
    }

    private void leaveAndReturn() {
        kith.as(self).groups().leave(circle.groupId());
        kith.asSystem().groups().add(circle.groupId(), self.userId(), role());
    }

    private User someone() {
        return users.get(random.nextInt(users.size()));
    }

    private Role role() {
        return List.of(Role.OWNER, Role.ADMIN, Role.MEMBER).get(random.nextInt(3));
    }
}
