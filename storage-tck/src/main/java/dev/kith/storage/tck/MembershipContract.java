package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUPS_GROUP_ID;
import static dev.kith.model.Column.GROUPS_GROUP_NAME;
import static dev.kith.storage.tck.Samples.NOON;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.spi.MembershipQuery;
import dev.kith.user.User;
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
abstract class MembershipContract extends Contract {

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

    private List<Membership> memberships(User user) {
        return storage().groups().listMemberships(new MembershipQuery(user.userId(), null, 100));
    }

    @Nested
    class ListOf {

        @Test
        @DisplayName("G30 lists a user's groups by group_name in the order of code points, in pages too")
        void lists_by_name() {
            List<Membership> ordered = new ArrayList<>();
            for (String name : Orders.TEXTS) {
                Group group = with(Samples.group("g" + ordered.size(), ada), GROUPS_GROUP_NAME, name);
                ordered.add(new Membership(group, Samples.member(group, lin, "member", NOON)));
            }
            Orders.shuffled(ordered).forEach(this::insert);

            assertThat(memberships(lin)).isEqualTo(ordered);
            assertPages(ordered);
        }

        @Test
        @DisplayName("G31 lists groups of one name by group_id as unsigned bytes, in pages too")
        void lists_namesakes_by_id() {
            List<Membership> ordered = new ArrayList<>();
            for (UUID id : Orders.UUIDS) {
                Group group = with(with(circle, GROUPS_GROUP_ID, id), GROUPS_GROUP_NAME, "one name");
                ordered.add(new Membership(group, Samples.member(group, lin, null, null)));
            }
            Orders.shuffled(ordered).forEach(this::insert);

            assertThat(memberships(lin)).isEqualTo(ordered);
            assertPages(ordered);
            MembershipQuery.After between =
                    new MembershipQuery.After("one name", new GroupId(new UUID(Long.MAX_VALUE, -1)));
            assertThat(storage().groups().listMemberships(new MembershipQuery(lin.userId(), between, 100)))
                    .isEqualTo(ordered.subList(Orders.BELOW_TOP_BIT, ordered.size()));
        }

        @Test
        @DisplayName("G32 has nobody else's memberships, and none for an unknown user")
        void has_ones_own() {
            GroupMember own = member(circle, lin, "admin", null);
            member(circle, ada);
            member(other, ada);

            assertThat(memberships(lin)).containsExactly(new Membership(circle, own));
            assertThat(memberships(Samples.user("nobody"))).isEmpty();
        }

        private void insert(Membership membership) {
            stored(membership.group());
            storage().groups().insertMember(membership.member());
        }

        private void assertPages(List<Membership> ordered) {
            for (int size : List.of(1, 3, ordered.size())) {
                assertThat(MembershipContract.<Membership>paged(
                                size,
                                (last, limit) -> storage()
                                        .groups()
                                        .listMemberships(new MembershipQuery(
                                                lin.userId(),
                                                last == null
                                                        ? null
                                                        : new MembershipQuery.After(
                                                                last.group().groupName(),
                                                                last.group().groupId()),
                                                limit))))
                        .isEqualTo(ordered);
            }
        }
    }
}
