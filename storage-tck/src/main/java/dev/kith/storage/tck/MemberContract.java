package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_GROUP_ID;
import static dev.kith.model.Column.GROUP_MEMBERS_ROLE;
import static dev.kith.model.Column.GROUP_MEMBERS_USER_ID;
import static dev.kith.model.Column.USERS_USER_ID;
import static dev.kith.storage.tck.Refusals.assertMissing;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.model.Table;
import dev.kith.spi.MemberQuery;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class MemberContract extends Contract {

    private User ada;
    private User lin;
    private Group circle;
    private Group other;

    @BeforeEach
    void haveUsersAndGroups() {
        ada = user("ada");
        lin = user("lin");
        circle = group("circle", ada);
        other = group("other", ada);
    }

    private void assertOnly(GroupMember... members) {
        assertThat(storage().groups().listMembers(new MemberQuery.All(null, null, 100)))
                .containsExactlyInAnyOrder(members);
    }

    @Nested
    class InsertMember {

        @Test
        @DisplayName("G17 keeps every column, null as null and empty text as text")
        void keeps_every_column() {
            GroupMember full = member(circle, ada, "owner", NOON);
            GroupMember bare = member(circle, lin, null, null);
            GroupMember empty = member(other, lin, "", NOON);

            assertThat(storage().groups().findMember(circle.groupId(), ada.userId()))
                    .contains(full);
            assertOnly(full, bare, empty);
        }

        @Test
        @DisplayName("G18 refuses a pair (group, user) that stands already, and leaves its row alone")
        void refuses_a_pair_twice() {
            GroupMember member = member(circle, ada);

            assertTaken(GROUP_MEMBERS_USER_ID, () -> member(circle, ada, "owner", null));
            assertOnly(member);
        }

        @Test
        @DisplayName("G19 refuses a group_id that names no group")
        void refuses_an_unknown_group() {
            Group nowhere = Samples.group("nowhere", ada);

            assertMissing(Table.GROUPS, nowhere.groupId().value(), () -> member(nowhere, ada));
            assertOnly();
        }

        @Test
        @DisplayName("G20 refuses a user_id that names no user")
        void refuses_an_unknown_user() {
            User nobody = Samples.user("nobody");

            assertMissing(Table.USERS, nobody.userId().value(), () -> member(circle, nobody));
            assertOnly();
        }

        @Test
        @DisplayName("G21 tells an unknown group_id before an unknown user_id")
        void tells_the_first_reason() {
            Group nowhere = Samples.group("nowhere", ada);

            assertMissing(Table.GROUPS, nowhere.groupId().value(), () -> member(nowhere, Samples.user("nobody")));
            assertOnly();
        }
    }

    @Nested
    class UpdateMember {

        @Test
        @DisplayName("G22 writes the role, null too, and not joined_at")
        void writes_the_role() {
            GroupMember member = member(circle, ada);
            GroupMember untouched = member(circle, lin);
            GroupMember elsewhere = member(other, ada);

            GroupMember given = Samples.member(circle, ada, "owner", NOON.plusSeconds(9));
            assertThat(storage().groups().updateMember(given)).isTrue();
            assertOnly(with(member, GROUP_MEMBERS_ROLE, "owner"), untouched, elsewhere);
            assertThat(storage().groups().updateMember(Samples.member(circle, ada, null, null)))
                    .isTrue();
            assertOnly(with(member, GROUP_MEMBERS_ROLE, null), untouched, elsewhere);
        }

        @Test
        @DisplayName("G23 stores nothing for a pair that does not stand")
        void makes_no_row() {
            GroupMember elsewhere = member(other, ada);

            assertThat(storage().groups().updateMember(Samples.member(circle, ada, "owner", NOON)))
                    .isFalse();
            assertOnly(elsewhere);
        }
    }

    @Nested
    class DeleteMember {

        @Test
        @DisplayName("G24 removes one membership, and tells whether it stood")
        void removes_one() {
            member(circle, ada);
            GroupMember colleague = member(circle, lin);
            GroupMember elsewhere = member(other, ada);

            assertThat(storage().groups().deleteMember(circle.groupId(), ada.userId()))
                    .isTrue();
            assertThat(storage().groups().deleteMember(circle.groupId(), ada.userId()))
                    .isFalse();
            assertThat(storage().groups().findMember(circle.groupId(), ada.userId()))
                    .isEmpty();
            assertOnly(colleague, elsewhere);
        }

        @Test
        @DisplayName("G25 removes all members of a group, and tells how many")
        void removes_all() {
            member(circle, ada);
            member(circle, lin);
            GroupMember elsewhere = member(other, ada);

            assertThat(storage().groups().deleteMembers(circle.groupId())).isEqualTo(2);
            assertThat(storage().groups().deleteMembers(circle.groupId())).isZero();
            assertOnly(elsewhere);
        }
    }

    @Nested
    class Find {

        @Test
        @DisplayName("G26 finds a membership by group and user, and nothing by another pair")
        void finds_a_pair() {
            GroupMember member = member(circle, ada);
            member(other, lin);

            assertThat(storage().groups().findMember(circle.groupId(), ada.userId()))
                    .contains(member);
            assertThat(storage().groups().findMember(circle.groupId(), lin.userId()))
                    .isEmpty();
            assertThat(storage().groups().findMember(other.groupId(), ada.userId()))
                    .isEmpty();
        }
    }

    @Nested
    class ListOf {

        @Test
        @DisplayName("G27 lists a group's members by user_id as unsigned bytes, in pages too")
        void lists_members() {
            List<GroupMember> ordered = Orders.UUIDS.stream()
                    .map(id -> Samples.member(circle, userWithId(id), "member", NOON))
                    .toList();
            Orders.shuffled(ordered).forEach(storage().groups()::insertMember);
            member(other, ada);

            for (int size : List.of(1, 3, ordered.size(), 100)) {
                assertThat(MemberContract.<GroupMember>paged(
                                size,
                                (last, limit) -> storage()
                                        .groups()
                                        .listMembers(new MemberQuery.OfGroup(
                                                circle.groupId(), last == null ? null : last.userId(), limit))))
                        .isEqualTo(ordered);
            }
            UserId between = new UserId(new UUID(Long.MAX_VALUE, -1));
            assertThat(storage().groups().listMembers(new MemberQuery.OfGroup(circle.groupId(), between, 100)))
                    .isEqualTo(ordered.subList(Orders.BELOW_TOP_BIT, ordered.size()));
        }

        @Test
        @DisplayName("G28 lists those whose role is exactly owner, by user_id, and not more than asked for")
        void lists_owners() {
            List<GroupMember> owners = new ArrayList<>();
            List<String> others = List.of("Owner", "owner ", "OWNER", "admin", "member", "", "own");
            for (UUID id : Orders.UUIDS) {
                int place = Orders.UUIDS.indexOf(id);
                boolean owns = place % 2 == 0;
                GroupMember member = member(circle, userWithId(id), owns ? "owner" : others.get(place / 2), NOON);
                if (owns) {
                    owners.add(member);
                }
            }
            member(circle, ada, null, NOON);
            member(other, lin, "owner", NOON);

            assertThat(storage().groups().listMembers(new MemberQuery.OwnersOf(circle.groupId(), 100)))
                    .isEqualTo(owners);
            assertThat(storage().groups().listMembers(new MemberQuery.OwnersOf(circle.groupId(), 2)))
                    .isEqualTo(owners.subList(0, 2));
        }

        @Test
        @DisplayName("G29 lists all by group_id and then by user_id, in pages too")
        void lists_all() {
            List<GroupMember> ordered = new ArrayList<>();
            List<User> users = Orders.UUIDS.stream().map(this::userWithId).toList();
            Group left = stored(with(Samples.group("left", ada), GROUPS_GROUP_ID, Orders.UUIDS.get(0)));
            member(left, ada);
            storage().groups().deleteMembers(left.groupId());
            for (UUID id : List.of(Orders.UUIDS.get(1), Orders.UUIDS.get(7), Orders.UUIDS.get(8))) {
                Group group = stored(with(Samples.group("g" + ordered.size(), ada), GROUPS_GROUP_ID, id));
                users.subList(ordered.size() / 4, 12)
                        .forEach(user -> ordered.add(Samples.member(group, user, "member", NOON)));
            }
            Orders.shuffled(ordered).forEach(storage().groups()::insertMember);

            for (int size : List.of(1, 4, 12, ordered.size(), 100)) {
                assertThat(MemberContract.<GroupMember>paged(
                                size,
                                (last, limit) -> storage()
                                        .groups()
                                        .listMembers(new MemberQuery.All(
                                                last == null ? null : last.groupId(),
                                                last == null ? null : last.userId(),
                                                limit))))
                        .isEqualTo(ordered);
            }
        }

        private User userWithId(UUID id) {
            return stored(with(Samples.user("u" + Orders.UUIDS.indexOf(id)), USERS_USER_ID, id));
        }
    }
}
