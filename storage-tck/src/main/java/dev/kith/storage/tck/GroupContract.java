package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_CREATED_AT;
import static dev.kith.model.Column.GROUPS_CREATED_BY;
import static dev.kith.model.Column.GROUPS_DESCRIPTION;
import static dev.kith.model.Column.GROUPS_GROUP_ID;
import static dev.kith.model.Column.GROUPS_GROUP_NAME;
import static dev.kith.storage.tck.Refusals.assertMissing;
import static dev.kith.storage.tck.Refusals.assertReferenced;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.model.Table;
import dev.kith.spi.GroupQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class GroupContract extends Contract {

    private User ada;
    private User lin;

    @BeforeEach
    void haveUsers() {
        ada = user("ada");
        lin = user("lin");
    }

    private void assertOnly(Group... groups) {
        assertThat(storage().groups().list(new GroupQuery.All(null, 100))).containsExactlyInAnyOrder(groups);
    }

    @Nested
    class Insert {

        @Test
        @DisplayName("G1 keeps every column, null as null and empty text as text")
        void keeps_every_column() {
            Group full = group("full", ada);
            Group bare = stored(with(Samples.group("bare", lin), GROUPS_DESCRIPTION, null));
            User eve = user("eve");
            Group empty =
                    stored(with(with(Samples.group("empty", eve), GROUPS_GROUP_NAME, ""), GROUPS_DESCRIPTION, ""));

            for (Group group : List.of(full, bare, empty)) {
                assertThat(storage().groups().find(group.groupId())).contains(group);
            }
            assertOnly(full, bare, empty);
        }

        @Test
        @DisplayName("G2 refuses a group_id that is taken, and leaves its row alone")
        void refuses_a_taken_id() {
            Group circle = group("circle", ada);

            Group second = with(
                    Samples.group("other", lin),
                    GROUPS_GROUP_ID,
                    circle.groupId().value());
            assertTaken(GROUPS_GROUP_ID, () -> storage().groups().insert(second));
            assertOnly(circle);
        }

        @Test
        @DisplayName("G3 refuses a created_by that names no user")
        void refuses_an_unknown_founder() {
            User nobody = Samples.user("nobody");

            assertMissing(
                    Table.USERS,
                    nobody.userId().value(),
                    () -> storage().groups().insert(Samples.group("circle", nobody)));
            assertOnly();
        }

        @Test
        @DisplayName("G4 tells a taken group_id before an unknown created_by")
        void tells_the_first_reason() {
            Group circle = group("circle", ada);

            assertTaken(
                    GROUPS_GROUP_ID, () -> storage().groups().insert(Samples.group("circle", Samples.user("nobody"))));
            assertOnly(circle);
        }

        @Test
        @DisplayName("G5 lets names repeat")
        void repeats_names() {
            Group circle = group("circle", ada);
            Group namesake = stored(with(Samples.group("other", lin), GROUPS_GROUP_NAME, "circle"));

            assertOnly(circle, namesake);
        }
    }

    @Nested
    class Update {

        @Test
        @DisplayName("G6 writes name and description, and neither created_by nor created_at")
        void writes_name_and_description() {
            Group circle = group("circle", ada);
            Group other = group("other", lin);
            Group given = new Group(circle.groupId(), "Round", "new", lin.userId(), NOON.plusSeconds(9));

            assertThat(storage().groups().update(given)).isTrue();
            Group expected = with(with(given, GROUPS_CREATED_BY, ada.userId().value()), GROUPS_CREATED_AT, NOON);
            assertThat(storage().groups().find(circle.groupId())).contains(expected);
            assertOnly(expected, other);
        }

        @Test
        @DisplayName("G7 clears the description")
        void clears_the_description() {
            Group cleared = with(group("circle", ada), GROUPS_DESCRIPTION, null);

            assertThat(storage().groups().update(cleared)).isTrue();
            assertOnly(cleared);
        }

        @Test
        @DisplayName("G8 stores nothing for an unknown group_id")
        void makes_no_row() {
            assertThat(storage().groups().update(Samples.group("circle", ada))).isFalse();
            assertOnly();
        }
    }

    @Nested
    class Delete {

        @Test
        @DisplayName("G9 removes a group that nothing names, and tells whether it was there")
        void removes_a_group() {
            Group circle = group("circle", ada);
            Group other = group("other", lin);

            assertThat(storage().groups().delete(circle.groupId())).isTrue();
            assertThat(storage().groups().delete(circle.groupId())).isFalse();
            assertThat(storage().groups().find(circle.groupId())).isEmpty();
            assertOnly(other);
        }

        @Test
        @DisplayName("G10 refuses to remove a group that has a member, until it has none")
        void is_restricted_by_members() {
            Group circle = group("circle", ada);
            member(circle, lin);

            assertReferenced(Table.GROUPS, () -> storage().groups().delete(circle.groupId()));
            assertOnly(circle);
            assertThat(storage().groups().findMember(circle.groupId(), lin.userId()))
                    .isPresent();
            storage().groups().deleteMember(circle.groupId(), lin.userId());
            assertThat(storage().groups().delete(circle.groupId())).isTrue();
        }

        @Test
        @DisplayName("G11 refuses to remove a group that has a message, until it has none")
        void is_restricted_by_messages() {
            Group circle = group("circle", ada);
            Message post = post(ada, circle, NOON);

            assertReferenced(Table.GROUPS, () -> storage().groups().delete(circle.groupId()));
            assertOnly(circle);
            assertThat(storage().messages().find(post.messageId())).contains(post);
            storage().messages().delete(new MessageDeletion.OfGroup(circle.groupId()));
            assertThat(storage().groups().delete(circle.groupId())).isTrue();
        }
    }

    @Nested
    class Find {

        @Test
        @DisplayName("G12 finds a group by its group_id, and nothing by another")
        void finds_by_id() {
            Group circle = group("circle", ada);

            assertThat(storage().groups().find(circle.groupId())).contains(circle);
            assertThat(storage().groups().find(Samples.group("other", ada).groupId()))
                    .isEmpty();
        }

        @Test
        @DisplayName("G13 locks nothing outside a transaction")
        void locks_in_transactions_only() {
            Group circle = group("circle", ada);

            assertThatIllegalStateException()
                    .isThrownBy(() -> storage().groups().lock(circle.groupId()));
            assertOnly(circle);
        }

        @Test
        @DisplayName("G14 finds what it locks, and nothing for an unknown group_id")
        void finds_what_it_locks() {
            Group circle = group("circle", ada);

            storage().inTransaction(session -> {
                assertThat(session.groups().lock(circle.groupId())).contains(circle);
                assertThat(session.groups().lock(Samples.group("other", ada).groupId()))
                        .isEmpty();
                return true;
            });
            assertOnly(circle);
        }
    }

    @Nested
    class ListOf {

        @Test
        @DisplayName("G15 lists of the ids asked for those that exist, once each, and none for no ids")
        void lists_by_ids() {
            Group circle = group("circle", ada);
            group("other", lin);

            assertThat(storage()
                            .groups()
                            .list(new GroupQuery.ByIds(Set.of(
                                    circle.groupId(), Samples.group("x", ada).groupId()))))
                    .containsExactly(circle);
            assertThat(storage().groups().list(new GroupQuery.ByIds(Set.of()))).isEmpty();
        }

        @Test
        @DisplayName("G16 lists all by group_id as unsigned bytes, in pages too")
        void lists_by_id() {
            List<Group> ordered = new ArrayList<>();
            for (UUID id : Orders.UUIDS) {
                String name = "g" + ordered.size();
                ordered.add(with(Samples.group(name, user("f" + ordered.size())), GROUPS_GROUP_ID, id));
            }
            Orders.shuffled(ordered).forEach(GroupContract.this::stored);

            for (int size : List.of(1, 3, ordered.size(), 100)) {
                assertThat(GroupContract.<Group>paged(
                                size,
                                (last, limit) -> storage()
                                        .groups()
                                        .list(new GroupQuery.All(last == null ? null : last.groupId(), limit))))
                        .isEqualTo(ordered);
            }
        }
    }
}
