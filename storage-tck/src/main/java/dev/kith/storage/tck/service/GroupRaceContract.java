package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.NotAllowedException.Rule;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Storage;
import dev.kith.user.Erasure;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class GroupRaceContract extends Services {

    private static final int ROUNDS = 5;

    private List<User> users(int count, int round) {
        return IntStream.range(0, count)
                .mapToObj(i -> user("r" + round + "u" + i))
                .toList();
    }

    private void assertOwned(Group group) {
        List<GroupMember> members =
                system().members(group.groupId(), Paging.first(500)).items();
        if (!members.isEmpty()) {
            assertThat(members).as("members with an owner").anyMatch(member -> member.has(Role.OWNER));
        }
    }

    @Nested
    class Changes {

        @Test
        @DisplayName("S168 never leaves members without an owner where all leave at once")
        void leaving() {
            for (int round = 0; round < ROUNDS; round++) {
                List<User> users = users(5, round);
                Group circle = group(users.get(0), users.get(3), users.get(4));
                for (User owner : users.subList(1, 3)) {
                    groups(users.get(0)).add(circle.groupId(), owner.userId(), Role.OWNER);
                }

                List<Object> outcomes = Race.all(users.stream()
                        .<Callable<Object>>map(user -> () -> {
                            groups(user).leave(circle.groupId());
                            return user.userId();
                        })
                        .toList());

                assertOwned(circle);
                assertThat(outcomes)
                        .filteredOn(Refusal.class::isInstance)
                        .hasSizeLessThanOrEqualTo(1)
                        .allMatch(Refusal.forbidden(Rule.LAST_OWNER)::equals);
                assertThat(members(circle.groupId()))
                        .hasSize(outcomes.stream()
                                .mapToInt(outcome -> outcome instanceof Refusal ? 1 : 0)
                                .sum());
            }
        }

        @Test
        @DisplayName("S169 never leaves members without an owner where roles change, hand over and go at once")
        void changing() {
            for (int round = 0; round < ROUNDS; round++) {
                List<User> users = users(4, round);
                User one = users.get(0);
                User two = users.get(1);
                User three = users.get(2);
                Group circle = group(one, three);
                groups(one).add(circle.groupId(), two.userId(), Role.OWNER);
                List<Callable<Object>> changes = List.of(
                        () -> groups(one).changeRole(circle.groupId(), one.userId(), Role.MEMBER),
                        () -> groups(two).changeRole(circle.groupId(), two.userId(), Role.ADMIN),
                        () -> groups(one).changeRole(circle.groupId(), two.userId(), Role.MEMBER),
                        () -> handedOver(two, circle, three),
                        () -> erased(one),
                        () -> groups(one).add(circle.groupId(), users.get(3).userId(), Role.MEMBER));

                Race.all(changes);

                assertThat(members(circle.groupId())).isNotEmpty();
                assertOwned(circle);
            }
        }

        private Object handedOver(User from, Group group, User to) {
            groups(from).handOver(group.groupId(), to.userId());
            return to;
        }

        private Object erased(User user) {
            profile(user).erase(Erasure.KEEP_MESSAGES);
            return user;
        }

        @Test
        @DisplayName("S170 lets one of many add a member at once, and tells the others that it is one")
        void adding() {
            List<User> users = users(2, 0);
            Group circle = group(users.get(0));

            List<Object> outcomes = Race.all(IntStream.range(0, 6)
                    .<Callable<Object>>mapToObj(i ->
                            () -> system().add(circle.groupId(), users.get(1).userId(), Role.MEMBER))
                    .toList());

            assertThat(outcomes).filteredOn(GroupMember.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Refusal.class::isInstance)
                    .hasSize(5)
                    .containsOnly(Refusal.taken(Column.GROUP_MEMBERS_USER_ID));
        }

        @Test
        @DisplayName("S171 leaves no message of a group that is deleted while members send to it")
        void deleting() {
            for (int round = 0; round < ROUNDS; round++) {
                List<User> users = users(4, round);
                Group circle = group(users.get(0), users.subList(1, 4).toArray(new User[0]));
                List<Callable<Object>> racing = new ArrayList<>();
                for (User sender : users) {
                    racing.add(() -> {
                        for (int i = 0; i < 5; i++) {
                            messages(sender).sendToGroup(circle.groupId(), "hello");
                        }
                        return sender;
                    });
                }
                racing.add(() -> {
                    groups(users.get(0)).delete(circle.groupId());
                    return circle;
                });

                List<Object> outcomes = Race.all(racing);

                assertThat(outcomes).contains(circle);
                assertThat(outcomes.stream().filter(Refusal.class::isInstance))
                        .isSubsetOf(
                                Refusal.missing(Table.GROUPS, circle.groupId().value()),
                                Refusal.forbidden(Rule.MEMBERS_ONLY));
                Storage storage = storage();
                assertThat(storage.messages().list(new MessageQuery.All(null, 500)))
                        .isEmpty();
                assertThat(system().find(List.of(circle.groupId()))).isEmpty();
            }
        }

        @Test
        @DisplayName("S172 misses and repeats nothing that was sent before, while others send")
        void paging() {
            List<User> users = users(2, 0);
            User ada = users.get(0);
            User lin = users.get(1);
            List<Message> before = IntStream.range(0, 20)
                    .mapToObj(i -> messages(ada).send(lin.userId(), "line " + i))
                    .toList();

            List<Object> outcomes = Race.all(List.of(
                    () -> HistoryPages.forward(
                            HistoryPaging.newest(3), paging -> messages(lin).withUser(ada.userId(), paging)),
                    () -> IntStream.range(0, 20)
                            .mapToObj(i -> messages(lin).send(ada.userId(), "new " + i))
                            .toList()));

            assertThat(outcomes.get(0))
                    .asInstanceOf(InstanceOfAssertFactories.list(Message.class))
                    .doesNotHaveDuplicates()
                    .containsAll(before);
        }
    }
}
