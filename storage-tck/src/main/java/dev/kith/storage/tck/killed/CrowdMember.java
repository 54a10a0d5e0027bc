package dev.kith.storage.tck.killed;

import dev.kith.core.Kith;
import dev.kith.group.GroupId;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.message.MessageId;
import dev.kith.message.NewMessage;
import dev.kith.user.NewUser;
import dev.kith.user.UserId;
import dev.kith.user.UserUpdate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One thread of a {@link Crowd}: it knows its own rows, and foretells what each call makes of them. */
final class CrowdMember {

    private static final int MOST_USERS = 12;
    private static final int MOST_CIRCLES = 4;
    private static final int LONG_ONE_IN = 40;
    private static final int LONG = 20_000;
    private static final int SHORT = 200;

    private final Kith kith;
    private final String name;
    private final Diary diary;
    private final Random random;
    private final List<UserId> users = new ArrayList<>();
    private final Map<MessageId, Sent> direct = new LinkedHashMap<>();
    private final List<Circle> circles = new ArrayList<>();
    private int made;

    CrowdMember(Kith kith, String name, Diary diary) {
        this.kith = kith;
        this.name = name;
        this.diary = diary;
        this.random = new Random(name.hashCode());
    }

    void write(BooleanSupplier goOn) {
        register();
        register();
        while (goOn.getAsBoolean()) {
            switch (random.nextInt(16)) {
                case 0 -> register();
                case 1 -> describeMyself();
                case 2 -> found();
                case 3 -> join();
                case 4 -> leave();
                case 5 -> post();
                case 6 -> read();
                case 7 -> delete();
                case 8 -> disband();
                case 9 -> sendTwo();
                default -> send();
            }
        }
    }

    private void register() {
        if (users.size() == MOST_USERS) {
            return;
        }
        String username = name + "u" + made++;
        UserId id = UserId.derived("crowd", username);
        NewUser user = NewUser.builder(username, username + "@kith.dev", LocalDate.of(1990, 12, 10))
                .userId(id)
                .bio("new")
                .build();
        diary.record(name, Facts.user(id, "new"), () -> kith.users().register(user));
        users.add(id);
    }

    private void describeMyself() {
        UserId user = any(users);
        String bio = "version " + made++;
        diary.record(
                name,
                Facts.user(user, bio),
                () -> kith.as(user)
                        .profile()
                        .update(UserUpdate.builder().bio(bio).build()));
    }

    private void send() {
        Sent sent = sent(null);
        diary.record(name, Facts.message(sent.id, sent.content, false), () -> send(kith, sent));
        direct.put(sent.id, sent);
    }

    private void sendTwo() {
        Sent first = sent(null);
        Sent second = sent(null);
        Deed both = Facts.message(first.id, first.content, false).and(Facts.message(second.id, second.content, false));
        diary.record(
                name,
                both,
                () -> kith.inTransaction(inside -> {
                    send(inside, first);
                    return send(inside, second);
                }));
        direct.put(first.id, first);
        direct.put(second.id, second);
    }

    private static MessageId send(Kith kith, Sent sent) {
        NewMessage.Builder message = sent.circle == null ? NewMessage.to(sent.to) : NewMessage.toGroup(sent.circle.id);
        return kith.as(sent.from)
                .messages()
                .send(message.messageId(sent.id).content(sent.content).build())
                .messageId();
    }

    private void read() {
        Sent sent = anyDirect();
        if (sent != null) {
            diary.record(
                    name,
                    Facts.message(sent.id, sent.content, true),
                    () -> kith.as(sent.to).messages().markRead(sent.id));
        }
    }

    private void delete() {
        Sent sent = anyDirect();
        if (sent != null) {
            diary.record(
                    name,
                    Facts.noMessage(sent.id),
                    () -> kith.as(sent.from).messages().delete(sent.id));
            direct.remove(sent.id);
        }
    }

    private void found() {
        if (circles.size() == MOST_CIRCLES) {
            return;
        }
        UserId owner = any(users);
        String purpose = name + " circle " + made++;
        Circle circle = new Circle(GroupId.derived("crowd", purpose), owner);
        NewGroup group =
                NewGroup.named("Circle").groupId(circle.id).description(purpose).build();
        diary.record(
                name,
                Facts.group(circle.id, purpose).and(Facts.member(circle.id, owner, Role.OWNER)),
                () -> kith.as(owner).groups().create(group));
        circles.add(circle);
    }

    private void join() {
        if (circles.isEmpty()) {
            return;
        }
        Circle circle = any(circles);
        UserId user = any(users);
        if (!circle.members.contains(user)) {
            diary.record(
                    name,
                    Facts.member(circle.id, user, Role.MEMBER),
                    () -> kith.as(circle.members.get(0)).groups().add(circle.id, user, Role.MEMBER));
            circle.members.add(user);
        }
    }

    private void leave() {
        if (circles.isEmpty()) {
            return;
        }
        Circle circle = any(circles);
        if (circle.members.size() > 1) {
            UserId last = circle.members.get(circle.members.size() - 1);
            diary.record(
                    name,
                    Facts.noMember(circle.id, last),
                    () -> kith.as(last).groups().leave(circle.id));
            circle.members.remove(last);
        }
    }

    private void post() {
        if (circles.isEmpty()) {
            return;
        }
        Circle circle = any(circles);
        Sent sent = sent(circle);
        diary.record(name, Facts.message(sent.id, sent.content, false), () -> send(kith, sent));
        circle.posts.add(sent.id);
    }

    private void disband() {
        if (circles.isEmpty() || random.nextInt(4) > 0) {
            return;
        }
        Circle circle = any(circles);
        Deed gone = Facts.noGroup(circle.id);
        for (UserId member : circle.members) {
            gone = gone.and(Facts.noMember(circle.id, member));
        }
        for (MessageId post : circle.posts) {
            gone = gone.and(Facts.noMessage(post));
        }
        diary.record(name, gone, () -> kith.as(circle.members.get(0)).groups().delete(circle.id));
        circles.remove(circle);
    }

    private Sent sent(@Nullable Circle circle) {
        String content = "x".repeat(1 + random.nextInt(random.nextInt(LONG_ONE_IN) == 0 ? LONG : SHORT)) + made++;
        MessageId id = MessageId.derived("crowd", name + " message " + made);
        return new Sent(id, circle == null ? any(users) : any(circle.members), any(users), circle, content);
    }

    private @Nullable Sent anyDirect() {
        return direct.isEmpty() ? null : any(List.copyOf(direct.values()));
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private record Sent(
            MessageId id, UserId from, UserId to, @Nullable Circle circle, String content) {}

    private static final class Circle {

        final GroupId id;
        final List<UserId> members = new ArrayList<>();
        final List<MessageId> posts = new ArrayList<>();

        Circle(GroupId id, UserId owner) {
            this.id = id;
            members.add(owner);
        }
    }
}
