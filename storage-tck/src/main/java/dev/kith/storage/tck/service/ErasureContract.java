package dev.kith.storage.tck.service;

import static dev.kith.user.Erasure.DELETE_MESSAGES;
import static dev.kith.user.Erasure.KEEP_MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.NotAllowedException.Rule;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
abstract class ErasureContract extends Services {

    @Nested
    class Erase {

        @Test
        @DisplayName(
                "S42 leaves nothing personal in the row: every column null or a tombstone, but for id and creation")
        void leaves_nothing_personal() {
            User ada = Samples.fullUser("ada", "4711");
            storage().users().insert(ada);
            clock.set(Samples.NOON.plusSeconds(1));

            profile(ada).erase(KEEP_MESSAGES);

            User erased = read(ada);
            String letters = erased.username().substring(1);
            assertThat(letters).matches("[a-z0-9]{15}");
            assertThat(erased)
                    .isEqualTo(new User(
                            ada.userId(),
                            "~" + letters,
                            letters + "@erased",
                            null,
                            "!",
                            LocalDate.of(1900, 1, 1),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            ada.createdDate(),
                            clock.instant()));
        }

        @Test
        @DisplayName("S43 frees username, email and telephone number, and signs nobody in any more")
        void frees_the_keys() {
            User ada = kith().users()
                    .register(draft("ada")
                            .phoneNumber("4711")
                            .password("correct horse".toCharArray())
                            .build());

            profile(ada).erase(DELETE_MESSAGES);

            assertThat(kith().users().verifyPassword(ada.userId(), "correct horse".toCharArray()))
                    .isEmpty();
            assertThat(kith().users().register(draft("ada").phoneNumber("4711").build()))
                    .isNotEqualTo(ada);
        }

        @Test
        @DisplayName("S44 keeps the messages the user wrote where that is asked")
        void keeps_messages() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(lin, ada);
            Message direct = messages(ada).send(lin.userId(), "hello");
            Message post = messages(ada).sendToGroup(circle.groupId(), "hello all");

            kith().asSystem().users().erase(ada.userId(), KEEP_MESSAGES);

            assertThat(messages(lin)
                            .withUser(ada.userId(), HistoryPaging.newest(9))
                            .items())
                    .containsExactly(direct);
            assertThat(messages(lin)
                            .inGroup(circle.groupId(), HistoryPaging.newest(9))
                            .items())
                    .containsExactly(post);
        }

        @Test
        @DisplayName(
                "S45 deletes what the user sent where that is asked, direct and to groups, and nothing it was sent")
        void deletes_messages() {
            User ada = user("ada");
            User lin = user("lin");
            Group circle = group(lin, ada);
            messages(ada).send(lin.userId(), "hello");
            messages(ada).send(ada.userId(), "note");
            messages(ada).sendToGroup(circle.groupId(), "hello all");
            Message answer = messages(lin).send(ada.userId(), "and you");
            Message post = messages(lin).sendToGroup(circle.groupId(), "all of you");

            profile(ada).erase(DELETE_MESSAGES);

            assertThat(messages(lin)
                            .withUser(ada.userId(), HistoryPaging.newest(9))
                            .items())
                    .containsExactly(answer);
            assertThat(messages(lin)
                            .inGroup(circle.groupId(), HistoryPaging.newest(9))
                            .items())
                    .containsExactly(post);
            assertThat(messages(ada)
                            .withUser(ada.userId(), HistoryPaging.newest(9))
                            .items())
                    .isEmpty();
        }

        @Test
        @DisplayName("S46 ends every membership, also where another owner stays and where nobody does")
        void ends_memberships() {
            User ada = user("ada");
            User lin = user("lin");
            Group alone = group(ada);
            Group shared = group(ada, lin);
            groups(ada).changeRole(shared.groupId(), lin.userId(), Role.OWNER);
            Group joined = group(lin, ada);

            profile(ada).erase(KEEP_MESSAGES);

            assertThat(groups(ada).mine(Paging.first(9)).items()).isEmpty();
            assertThat(members(alone.groupId())).isEmpty();
            assertThat(members(shared.groupId())).containsExactly(lin.userId());
            assertThat(members(joined.groupId())).containsExactly(lin.userId());
            assertThat(system().get(alone.groupId())).isEqualTo(alone);
            assertThat(system().get(shared.groupId()).createdBy()).isEqualTo(ada.userId());
        }

        @Test
        @DisplayName("S47 ends more memberships than a page holds")
        void ends_many_memberships() {
            User ada = user("ada");
            storage().inTransaction(session -> {
                for (int i = 0; i < 501; i++) {
                    GroupId id = new GroupId(new UUID(i * 7_919L % 501, i));
                    session.groups().insert(new Group(id, "many", null, ada.userId(), START));
                    session.groups().insertMember(new GroupMember(id, ada.userId(), "owner", START));
                }
                return 501;
            });

            profile(ada).erase(KEEP_MESSAGES);

            assertThat(groups(ada).mine(Paging.first(500)).items()).isEmpty();
        }

        @Test
        @DisplayName("S48 refuses the last owner of a group with other members, and then changes nothing at all")
        void refuses_a_last_owner() {
            User ada = user("ada");
            User lin = user("lin");
            group(lin, ada);
            group(ada);
            Group circle = group(ada, lin);
            messages(ada).send(lin.userId(), "hello");

            assertRefused(Refusal.forbidden(Rule.LAST_OWNER), () -> profile(ada).erase(DELETE_MESSAGES));
            groups(ada).handOver(circle.groupId(), lin.userId());
            profile(ada).erase(DELETE_MESSAGES);

            assertThat(members(circle.groupId())).containsExactly(lin.userId());
        }

        @Test
        @DisplayName("S49 is harmless when done again")
        void is_harmless_twice() {
            User ada = user("ada");
            User lin = user("lin");
            Message hello = messages(ada).send(lin.userId(), "hello");
            profile(ada).erase(KEEP_MESSAGES);
            User once = read(ada);

            profile(ada).erase(KEEP_MESSAGES);

            User twice = read(ada);
            assertThat(twice.username()).matches("~[a-z0-9]{15}");
            assertThat(twice.userId()).isEqualTo(once.userId());
            assertThat(twice.updatedDate()).isAfter(once.updatedDate());
            assertThat(messages(lin).get(hello.messageId())).isEqualTo(hello);
            profile(ada).erase(DELETE_MESSAGES);
            assertThat(kith().asSystem().messages().find(hello.messageId())).isEmpty();
        }
    }
}
