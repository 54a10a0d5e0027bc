package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.Violation;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.group.NewGroup;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class GroupContract extends Services {

    private static final GroupId OWN = new GroupId(UUID.fromString("f0000000-0000-4000-8000-00000000000f"));

    @Nested
    class Create {

        @Test
        @DisplayName("S94 stores the group, whose owner its creator becomes")
        void creates_a_group() {
            User ada = user("ada");

            Group circle = groups(ada).create("Compiler circle", "Fridays at six");
            Group own = groups(ada)
                    .create(NewGroup.named("🦆".repeat(50)).groupId(OWN).build());

            assertThat(circle.groupId().value().version()).isEqualTo(7);
            assertThat(circle)
                    .isEqualTo(new Group(circle.groupId(), "Compiler circle", "Fridays at six", ada.userId(), START));
            assertThat(own).isEqualTo(new Group(OWN, "🦆".repeat(50), null, ada.userId(), START));
            for (Group group : List.of(circle, own)) {
                assertThat(groups(ada).get(group.groupId())).isEqualTo(group);
                assertThat(groups(ada).members(group.groupId(), Paging.first(9)).items())
                        .containsExactly(new GroupMember(group.groupId(), ada.userId(), "owner", START));
            }
        }

        @Test
        @DisplayName("S95 lets names repeat and be empty, but neither ids nor founders who do not exist")
        void refuses_what_does_not_fit() {
            User ada = user("ada");
            UserId nobody = new UserId(new UUID(0, 0));
            groups(ada).create(NewGroup.named("").groupId(OWN).build());
            groups(ada).create("", "");

            assertRefused(
                    Refusal.taken(Column.GROUPS_GROUP_ID),
                    () -> groups(ada)
                            .create(NewGroup.named("other").groupId(OWN).build()));
            assertRefused(
                    Refusal.missing(Table.USERS, nobody.value()),
                    () -> kith().as(nobody).groups().create("other", ""));
            assertRefused(
                    Refusal.missing(Table.USERS, nobody.value()),
                    () -> system().create(nobody, NewGroup.named("other").build()));
        }

        @Test
        @DisplayName("S96 lets the system create a group for a user")
        void creates_for_a_user() {
            User ada = user("ada");

            Group circle =
                    system().create(ada.userId(), NewGroup.named("circle").build());

            assertThat(groups(ada).get(circle.groupId())).isEqualTo(circle);
            assertThat(circle.createdBy()).isEqualTo(ada.userId());
            assertThat(role(circle, ada)).isEqualTo("owner");
        }
    }

    @Nested
    class Describe {

        @Test
        @DisplayName("S97 renames and describes a group, and changes nothing else of it")
        void renames_and_describes() {
            User ada = user("ada");
            Group circle = group(ada);
            clock.tick();

            Group renamed = groups(ada).rename(circle.groupId(), "Square");
            Group described = groups(ada).describe(circle.groupId(), "Now with corners");
            Group cleared = groups(ada).describe(circle.groupId(), null);

            GroupId id = circle.groupId();
            assertThat(renamed).isEqualTo(new Group(id, "Square", "Fridays at six", ada.userId(), START));
            assertThat(described).isEqualTo(new Group(id, "Square", "Now with corners", ada.userId(), START));
            assertThat(cleared).isEqualTo(new Group(id, "Square", null, ada.userId(), START));
            assertThat(groups(ada).get(id)).isEqualTo(cleared);
            assertThat(system().rename(id, "Cube")).isEqualTo(groups(ada).get(id));
        }

        @Test
        @DisplayName("S98 tells an unfit name before a missing group, a missing actor and a stranger")
        void tells_an_unfit_name_first() {
            User lin = user("lin");
            Group circle = group(user("ada"));
            Refusal unfit = Refusal.invalid(Column.GROUPS_GROUP_NAME, Violation.MAX_CODE_POINTS);

            assertRefused(unfit, () -> groups(lin).rename(circle.groupId(), "x".repeat(51)));
            assertRefused(unfit, () -> groups(lin).rename(OWN, "x".repeat(51)));
            assertRefused(
                    unfit, () -> kith().as(new UserId(new UUID(0, 0))).groups().rename(OWN, "x".repeat(51)));
        }
    }

    @Nested
    class Delete {

        @Test
        @DisplayName("S99 deletes a group with its members and messages, and nothing besides")
        void deletes_a_group() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(ada, lin);
            Group other = group(lin, ada);
            Message post = messages(lin).sendToGroup(circle.groupId(), "hello");
            Message kept = messages(lin).sendToGroup(other.groupId(), "hello");
            Message direct = messages(lin).send(ada.userId(), "hello");

            groups(ada).delete(circle.groupId());

            assertRefused(
                    Refusal.missing(Table.GROUPS, circle.groupId().value()),
                    () -> groups(ada).get(circle.groupId()));
            assertThat(kith().asSystem().messages().find(post.messageId())).isEmpty();
            assertThat(role(circle, lin)).isNull();
            assertThat(messages(ada).get(kept.messageId())).isEqualTo(kept);
            assertThat(messages(ada).get(direct.messageId())).isEqualTo(direct);
            assertThat(groups(ada).mine(Paging.first(9)).items())
                    .extracting(Membership::group)
                    .containsExactly(other);
        }

        @Test
        @DisplayName("S100 lets the system delete a group, also one that nobody is in any more")
        void the_system_deletes() {
            User ada = user("ada");
            Group circle = group(ada);
            messages(ada).sendToGroup(circle.groupId(), "hello");
            groups(ada).leave(circle.groupId());

            system().delete(circle.groupId());

            assertThat(system().find(List.of(circle.groupId()))).isEmpty();
        }
    }

    @Nested
    class Lists {

        @Test
        @DisplayName("S101 lists a user's groups by name, in the order of code points, and then by id")
        void lists_mine() {
            User ada = user("ada");
            List<String> names = List.of("", "B", "a", "a", "a ", "b", "é", "\ufffd", "🦆");
            List<Group> created = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                created.add(groups(ada).create(names.get(i * 2 % names.size()), "x"));
            }
            created.sort((a, b) -> {
                int name = CodePoints.ORDER.compare(a.groupName(), b.groupName());
                return name != 0 ? name : a.groupId().compareTo(b.groupId());
            });
            group(user("lin"));

            for (int size : new int[] {1, 2, 3, 8, 9, 500}) {
                assertThat(pages(size, groups(ada)::mine))
                        .extracting(Membership::group)
                        .isEqualTo(created);
                assertThat(pages(size, page -> system().of(ada.userId(), page)))
                        .extracting(Membership::group)
                        .isEqualTo(created);
            }
            assertThat(groups(ada).mine(Paging.first(1)).items().get(0).member())
                    .isEqualTo(new GroupMember(created.get(0).groupId(), ada.userId(), "owner", START));
        }

        @Test
        @DisplayName("S102 lists members by id")
        void lists_members() {
            User ada = user("ada");
            Group circle = group(ada);
            List<UserId> expected = new ArrayList<>(List.of(ada.userId()));
            for (int i = 0; i < 6; i++) {
                UserId id = new UserId(new UUID(i % 2 == 0 ? i : -i, i));
                kith().users().register(draft("u" + i).userId(id).build());
                groups(ada).add(circle.groupId(), id, Role.MEMBER);
                expected.add(id);
            }
            expected.sort(null);

            for (int size : new int[] {1, 2, 3, 6, 7, 8}) {
                assertThat(pages(size, page -> groups(ada).members(circle.groupId(), page)))
                        .extracting(GroupMember::userId)
                        .isEqualTo(expected);
                assertThat(pages(size, page -> system().members(circle.groupId(), page)))
                        .extracting(GroupMember::userId)
                        .isEqualTo(expected);
            }
        }

        @Test
        @DisplayName("S103 is one empty page for a user in no group, and for a group that nobody is in")
        void is_empty() {
            User ada = user("ada");
            assertThat(groups(ada).mine(Paging.first(9))).isEqualTo(new CursorPage<Membership>(List.of(), null, null));

            Group circle = group(ada);
            groups(ada).leave(circle.groupId());

            assertThat(system().members(circle.groupId(), Paging.first(9)))
                    .isEqualTo(new CursorPage<GroupMember>(List.of(), null, null));
        }

        @Test
        @DisplayName("S104 finds many groups at once: those that exist, each once, in the order first given")
        void finds_many() {
            User ada = user("ada");
            Group one = group(ada);
            Group two = group(ada);

            assertThat(system().find(List.of(two.groupId(), OWN, one.groupId(), two.groupId())))
                    .containsExactly(two, one);
            assertThat(system().find(List.of())).isEmpty();
        }
    }
}
