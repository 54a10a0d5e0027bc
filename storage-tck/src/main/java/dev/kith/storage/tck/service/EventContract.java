package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kith.core.Kith;
import dev.kith.event.KithEvent;
import dev.kith.event.KithEvent.GroupCreated;
import dev.kith.event.KithEvent.GroupDeleted;
import dev.kith.event.KithEvent.GroupUpdated;
import dev.kith.event.KithEvent.MemberJoined;
import dev.kith.event.KithEvent.MemberLeft;
import dev.kith.event.KithEvent.MessageDeleted;
import dev.kith.event.KithEvent.MessageSent;
import dev.kith.event.KithEvent.MessagesRead;
import dev.kith.event.KithEvent.RoleChanged;
import dev.kith.event.KithEvent.UserErased;
import dev.kith.event.KithEvent.UserRegistered;
import dev.kith.event.KithEvent.UserUpdated;
import dev.kith.group.Group;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.Session;
import dev.kith.user.Erasure;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class EventContract extends Services {

    private void assertTold(KithEvent... events) {
        assertThat(told).containsExactly(events);
        told.clear();
    }

    @Nested
    class Events {

        @Test
        @DisplayName("S137 tell what becomes of users")
        void of_users() {
            User ada = kith().users()
                    .register(draft("ada").password("one".toCharArray()).build());
            assertTold(new UserRegistered(START, ada.userId()));
            clock.tick();

            profile(ada).changeUsername("lin");
            assertTold(new UserUpdated(START.plusSeconds(1), ada.userId()));
            profile(ada).changeEmail("lin@kith.dev");
            profile(ada).changePhoneNumber("1");
            profile(ada).changePassword("one".toCharArray(), "two".toCharArray());
            assertThat(told).hasSize(3).allMatch(UserUpdated.class::isInstance);
            told.clear();
            group(ada);
            told.clear();
            profile(ada).erase(Erasure.KEEP_MESSAGES);
            assertThat(told).hasSize(2);
            assertThat(told.get(0)).isInstanceOf(MemberLeft.class);
            assertThat(told.get(1)).isEqualTo(new UserErased(START.plusSeconds(1), ada.userId()));
        }

        @Test
        @DisplayName("S138 tell what becomes of messages, a mark only where it was set")
        void of_messages() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada);
            told.clear();

            Message one = messages(ada).send(lin.userId(), "one");
            assertTold(new MessageSent(START, one.messageId(), ada.userId(), lin.userId(), null));
            Message post = messages(ada).sendToGroup(circle.groupId(), "post");
            assertTold(new MessageSent(START, post.messageId(), ada.userId(), null, circle.groupId()));
            messages(lin).markRead(one.messageId());
            assertTold(new MessagesRead(START, lin.userId(), ada.userId(), one.messageId()));
            messages(lin).markRead(one.messageId());
            messages(lin).markReadUpTo(one.messageId());
            messages(ada).markReadUpTo(one.messageId());
            assertTold();
            Message two = messages(ada).send(lin.userId(), "two");
            told.clear();
            messages(lin).markReadUpTo(two.messageId());
            assertTold(new MessagesRead(START, lin.userId(), ada.userId(), two.messageId()));
            messages(ada).delete(two.messageId());
            kith().asSystem().messages().delete(post.messageId());
            assertTold(new MessageDeleted(START, two.messageId()), new MessageDeleted(START, post.messageId()));
        }

        @Test
        @DisplayName("S139 tell what becomes of groups and their members")
        void of_groups() {
            User ada = user("ada");
            User lin = user("lin");
            told.clear();

            Group circle = groups(ada).create("circle", "x");
            assertTold(
                    new GroupCreated(START, circle.groupId(), ada.userId()),
                    new MemberJoined(START, circle.groupId(), ada.userId()));
            groups(ada).rename(circle.groupId(), "square");
            groups(ada).describe(circle.groupId(), "y");
            groups(ada).add(circle.groupId(), lin.userId(), Role.MEMBER);
            assertTold(
                    new GroupUpdated(START, circle.groupId()),
                    new GroupUpdated(START, circle.groupId()),
                    new MemberJoined(START, circle.groupId(), lin.userId()));
            groups(ada).handOver(circle.groupId(), lin.userId());
            assertThat(told)
                    .containsExactlyInAnyOrder(
                            new RoleChanged(START, circle.groupId(), lin.userId(), "owner"),
                            new RoleChanged(START, circle.groupId(), ada.userId(), "admin"));
            told.clear();
            groups(ada).leave(circle.groupId());
            groups(lin).delete(circle.groupId());
            assertTold(
                    new MemberLeft(START, circle.groupId(), ada.userId()), new GroupDeleted(START, circle.groupId()));
        }

        @Test
        @DisplayName("S140 go out after the commit, in the order of the calls, and none of what was not kept")
        void go_out_after_the_commit() {
            List<User> registered = kith().inTransaction(outer -> {
                User ada = outer.users().register(draft("ada").build());
                assertThat(catchThrowable(
                                () -> outer.users().register(draft("ada").build())))
                        .isNotNull();
                assertThat(catchThrowable(() -> outer.inTransaction(inner -> {
                            inner.users().register(draft("tom").build());
                            throw new IllegalArgumentException("oops");
                        })))
                        .hasMessage("oops");
                User lin = outer.inTransaction(
                        inner -> inner.users().register(draft("lin").build()));
                User mei = outer.users().register(draft("mei").build());
                assertThat(told).isEmpty();
                return List.of(ada, lin, mei);
            });

            assertTold(registered.stream()
                    .map(user -> new UserRegistered(START, user.userId()))
                    .toArray(KithEvent[]::new));
        }

        @Test
        @DisplayName("S141 are dropped with the transaction")
        void are_dropped() {
            assertThat(catchThrowable(() -> kith().inTransaction(inner -> {
                        inner.users().register(draft("ada").build());
                        throw new IllegalArgumentException("oops");
                    })))
                    .hasMessage("oops");

            assertTold();
        }
    }

    @Nested
    class Listeners {

        @Test
        @DisplayName(
                "S142 are told one after the other, whatever one of them throws, and change nothing for the caller")
        void are_told_whatever_one_throws() {
            List<String> order = new ArrayList<>();
            Kith kith = builder()
                    .listener(event -> order.add("first"))
                    .listener(event -> {
                        throw new IllegalStateException("a listener's own trouble");
                    })
                    .listener(event -> order.add("last"))
                    .build();

            User ada = kith.users().register(draft("ada").build());

            assertThat(kith.users().find(ada.userId())).contains(ada);
            assertThat(order).containsExactly("first", "last");
        }

        @Test
        @DisplayName("S143 are told on the caller's thread, and may use Kith: what happened is there to read")
        void may_use_kith() {
            List<Object> seen = new ArrayList<>();
            Kith[] own = new Kith[1];
            own[0] = builder()
                    .listener(event -> {
                        if (event instanceof UserRegistered registered) {
                            seen.add(Thread.currentThread());
                            seen.add(own[0].users().find(registered.userId()).orElseThrow());
                        }
                    })
                    .build();

            User ada = own[0].users().register(draft("ada").build());
            User lin = own[0].inTransaction(
                    inner -> inner.users().register(draft("lin").build()));

            assertThat(seen).containsExactly(Thread.currentThread(), ada, Thread.currentThread(), lin);
        }
    }

    @Nested
    class Joining {

        private Kith joined(Session session, AfterCommit afterCommit) {
            return kith().on(new JoinedStorage(session, reading(), afterCommit));
        }

        @Test
        @DisplayName(
                "S180 wait for the host's commit over a storage that joins its transaction, in the order of the calls")
        void wait_for_the_host() {
            List<Runnable> waiting = new ArrayList<>();

            List<User> users = storage().inTransaction(session -> {
                Kith kith = joined(session, waiting::add);
                assertThat(kith.tellsEvents()).isTrue();
                User ada = kith.users().register(draft("ada").build());
                return List.of(
                        ada,
                        kith.inTransaction(
                                inner -> inner.users().register(draft("lin").build())));
            });

            assertTold();
            waiting.forEach(Runnable::run);
            assertTold(users.stream()
                    .map(user -> new UserRegistered(START, user.userId()))
                    .toArray(KithEvent[]::new));
        }

        @Test
        @DisplayName("S181 are not told where the host has no hook, which Kith says")
        void are_not_told() {
            boolean tells = storage().inTransaction(session -> {
                Kith kith = joined(session, AfterCommit.NEVER);
                kith.users().register(draft("ada").build());
                return kith.tellsEvents();
            });

            assertThat(tells).isFalse();
            assertTold();
            assertThat(kith().tellsEvents()).isTrue();
        }
    }
}
