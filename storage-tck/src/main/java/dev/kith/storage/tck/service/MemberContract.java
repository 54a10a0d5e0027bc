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
import dev.kith.user.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class MemberContract extends Services {

    private User ada;
    private User lin;
    private User mei;
    private Group circle;

    /** Ada owns a group that Lin is in; Mei is not. */
    @BeforeEach
    void found() {
        ada = user("ada");
        lin = user("lin");
        mei = user("mei");
        circle = group(ada, lin);
        clock.tick();
    }

    private Refusal noMember(User user) {
        return Refusal.missing(Table.GROUP_MEMBERS, user.userId().value());
    }

    private void assertRoles(String adas, String lins) {
        assertThat(role(circle, ada)).isEqualTo(adas);
        assertThat(role(circle, lin)).isEqualTo(lins);
    }

    @Nested
    class Add {

        @Test
        @DisplayName("S108 adds a member, who joins now, in any role")
        void adds_a_member() {
            GroupMember member = groups(ada).add(circle.groupId(), mei.userId(), Role.of("Treasurer"));

            assertThat(member)
                    .isEqualTo(new GroupMember(circle.groupId(), mei.userId(), "treasurer", START.plusSeconds(1)));
            assertThat(groups(mei).members(circle.groupId(), Paging.first(9)).items())
                    .contains(member);
        }

        @Test
        @DisplayName("S109 refuses one who is a member already, and leaves role and time alone")
        void refuses_a_member() {
            assertRefused(
                    Refusal.taken(Column.GROUP_MEMBERS_USER_ID),
                    () -> groups(ada).add(circle.groupId(), lin.userId(), Role.OWNER));
            assertRefused(
                    Refusal.taken(Column.GROUP_MEMBERS_USER_ID),
                    () -> system().add(circle.groupId(), ada.userId(), Role.MEMBER));
        }

        @Test
        @DisplayName("S110 makes the first member of an empty group an owner, or nothing")
        void begins_with_an_owner() {
            groups(ada).remove(circle.groupId(), lin.userId());
            groups(ada).leave(circle.groupId());

            for (Role role : new Role[] {Role.ADMIN, Role.MEMBER, Role.of("host")}) {
                assertRefused(
                        Refusal.forbidden(Rule.LAST_OWNER), () -> system().add(circle.groupId(), mei.userId(), role));
            }
            system().add(circle.groupId(), mei.userId(), Role.OWNER);
            assertThat(members(circle.groupId())).containsExactly(mei.userId());
        }
    }

    @Nested
    class Remove {

        @Test
        @DisplayName("S111 removes a member, whose messages stay")
        void removes_a_member() {
            Message post = messages(lin).sendToGroup(circle.groupId(), "hello");

            groups(ada).remove(circle.groupId(), lin.userId());

            assertThat(members(circle.groupId())).containsExactly(ada.userId());
            assertThat(messages(ada)
                            .inGroup(circle.groupId(), HistoryPaging.newest(9))
                            .items())
                    .containsExactly(post);
            assertRefused(noMember(lin), () -> groups(ada).remove(circle.groupId(), lin.userId()));
            assertRefused(noMember(mei), () -> system().remove(circle.groupId(), mei.userId()));
        }

        @Test
        @DisplayName("S112 lets the last owner go only with the last member, whoever asks")
        void keeps_the_last_owner() {
            Refusal lastOwner = Refusal.forbidden(Rule.LAST_OWNER);

            assertRefused(lastOwner, () -> groups(ada).leave(circle.groupId()));
            assertRefused(lastOwner, () -> groups(ada).remove(circle.groupId(), ada.userId()));
            assertRefused(lastOwner, () -> system().remove(circle.groupId(), ada.userId()));
            groups(lin).leave(circle.groupId());
            groups(ada).leave(circle.groupId());

            assertThat(members(circle.groupId())).isEmpty();
            assertThat(system().get(circle.groupId())).isEqualTo(circle);
        }

        @Test
        @DisplayName("S113 lets an owner go where another stays")
        void lets_an_owner_go() {
            groups(ada).changeRole(circle.groupId(), lin.userId(), Role.OWNER);

            groups(lin).remove(circle.groupId(), ada.userId());

            assertThat(members(circle.groupId())).containsExactly(lin.userId());
            assertThat(system().get(circle.groupId()).createdBy()).isEqualTo(ada.userId());
        }
    }

    @Nested
    class Leave {

        @Test
        @DisplayName("S114 lets a member leave in whatever role, once")
        void leaves() {
            groups(lin).leave(circle.groupId());

            assertThat(members(circle.groupId())).containsExactly(ada.userId());
            assertRefused(noMember(lin), () -> groups(lin).leave(circle.groupId()));
            assertRefused(noMember(mei), () -> groups(mei).leave(circle.groupId()));
        }
    }

    @Nested
    class ChangeRole {

        @Test
        @DisplayName("S115 gives a member another role, and keeps the time of joining")
        void changes_a_role() {
            GroupMember changed = groups(ada).changeRole(circle.groupId(), lin.userId(), Role.of("HOST"));

            assertThat(changed).isEqualTo(new GroupMember(circle.groupId(), lin.userId(), "host", START));
            assertThat(groups(lin).members(circle.groupId(), Paging.first(9)).items())
                    .contains(changed);
            assertRefused(noMember(mei), () -> groups(ada).changeRole(circle.groupId(), mei.userId(), Role.ADMIN));
        }

        @Test
        @DisplayName("S116 never takes the last owner's role, whoever asks and whoever else is there")
        void keeps_the_last_owner() {
            Refusal lastOwner = Refusal.forbidden(Rule.LAST_OWNER);
            groups(ada).changeRole(circle.groupId(), lin.userId(), Role.ADMIN);

            for (Role role : new Role[] {Role.ADMIN, Role.MEMBER, Role.of("host")}) {
                assertRefused(lastOwner, () -> groups(ada).changeRole(circle.groupId(), ada.userId(), role));
                assertRefused(lastOwner, () -> system().changeRole(circle.groupId(), ada.userId(), role));
            }
            groups(lin).leave(circle.groupId());
            assertRefused(lastOwner, () -> groups(ada).changeRole(circle.groupId(), ada.userId(), Role.ADMIN));
            groups(ada).changeRole(circle.groupId(), ada.userId(), Role.OWNER);
            assertThat(role(circle, ada)).isEqualTo("owner");
        }

        @Test
        @DisplayName("S117 lets an owner become less where another owner stays")
        void lets_an_owner_become_less() {
            groups(ada).changeRole(circle.groupId(), lin.userId(), Role.OWNER);

            groups(ada).changeRole(circle.groupId(), ada.userId(), Role.MEMBER);

            assertRoles("member", "owner");
            assertRefused(Refusal.forbidden(Rule.LAST_OWNER), () -> groups(lin).leave(circle.groupId()));
        }

        @Test
        @DisplayName("S118 counts a role that is null as a member's")
        void counts_null_as_member() {
            storage().groups().insertMember(new GroupMember(circle.groupId(), mei.userId(), null, null));

            messages(mei).sendToGroup(circle.groupId(), "hello");
            assertRefused(
                    Refusal.forbidden(Rule.GROUP_POLICY), () -> groups(mei).rename(circle.groupId(), "x"));
            assertThat(groups(ada).changeRole(circle.groupId(), mei.userId(), Role.ADMIN))
                    .isEqualTo(new GroupMember(circle.groupId(), mei.userId(), "admin", null));
        }
    }

    @Nested
    class HandOver {

        @Test
        @DisplayName("S119 makes another member an owner and the user an admin, in one step")
        void hands_over() {
            groups(ada).handOver(circle.groupId(), lin.userId());

            assertRoles("admin", "owner");
            groups(ada).leave(circle.groupId());
            assertThat(members(circle.groupId())).containsExactly(lin.userId());
        }

        @Test
        @DisplayName(
                "S120 makes the user an admin also where the other is an owner already, and changes nothing to itself")
        void hands_over_to_an_owner() {
            groups(ada).handOver(circle.groupId(), ada.userId());
            assertRoles("owner", "member");
            groups(ada).changeRole(circle.groupId(), lin.userId(), Role.OWNER);

            groups(ada).handOver(circle.groupId(), lin.userId());

            assertRoles("admin", "owner");
        }

        @Test
        @DisplayName("S121 needs an owner to hand over and a member to take over")
        void needs_both() {
            assertRefused(noMember(mei), () -> groups(ada).handOver(circle.groupId(), mei.userId()));
            assertRefused(
                    Refusal.forbidden(Rule.GROUP_POLICY), () -> groups(lin).handOver(circle.groupId(), lin.userId()));
            assertRefused(
                    Refusal.forbidden(Rule.MEMBERS_ONLY), () -> groups(mei).handOver(circle.groupId(), lin.userId()));
        }
    }
}
