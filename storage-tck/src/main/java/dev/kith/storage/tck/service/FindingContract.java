package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Kith;
import dev.kith.core.Rules;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class FindingContract extends Services {

    @Nested
    class Find {

        @Test
        @DisplayName("S11 finds a user by id, username, email and telephone number, in any spelling")
        void finds_by_each_key() {
            User ada = kith().users().register(draft("ada").phoneNumber("4711").build());
            user("lin");

            assertThat(List.of(
                            ada.userId(),
                            UserKey.username("ada"),
                            UserKey.username("ADA"),
                            UserKey.username("ａｄａ"),
                            UserKey.email("ada@kith.dev"),
                            UserKey.email(" Ada@KITH.dev "),
                            UserKey.phoneNumber("4711"),
                            UserKey.phoneNumber("+47-11")))
                    .allSatisfy(key -> assertThat(kith().users().find(key)).contains(ada));
        }

        @Test
        @DisplayName("S12 finds nobody by a key that no user has, or could have")
        void finds_nobody() {
            user("ada");

            assertThat(List.of(
                            new UserId(new UUID(0, 0)),
                            UserKey.username("lin"),
                            UserKey.username("ad"),
                            UserKey.username("ada "),
                            UserKey.username("~ada"),
                            UserKey.username(""),
                            UserKey.username("a".repeat(100_000)),
                            UserKey.username("ada\0"),
                            UserKey.email("ada@kith.de"),
                            UserKey.email("ada\ud800@kith.dev"),
                            UserKey.phoneNumber("four"),
                            UserKey.phoneNumber("")))
                    .allSatisfy(key -> assertThat(kith().users().find(key)).isEmpty());
        }
    }

    @Nested
    class FindMany {

        @Test
        @DisplayName("S13 finds many users at once: those that exist, each once, in the order first given")
        void finds_many() {
            User ada = user("ada");
            User lin = user("lin");
            User mei = user("mei");
            UserId nobody = new UserId(new UUID(0, 0));

            assertThat(kith().users()
                            .find(List.of(
                                    mei.userId(), nobody, ada.userId(), mei.userId(), lin.userId(), ada.userId())))
                    .containsExactly(mei, ada, lin);
            assertThat(kith().users().find(List.of(nobody))).isEmpty();
            assertThat(kith().users().find(List.of())).isEmpty();
        }

        @Test
        @DisplayName("S14 takes 500 ids in one call")
        void finds_many_more() {
            List<User> users =
                    IntStream.range(0, 20).mapToObj(i -> user("u" + i)).toList();
            List<UserId> ids = Collections.nCopies(
                            25, users.stream().map(User::userId).toList())
                    .stream()
                    .flatMap(List::stream)
                    .toList();

            assertThat(ids).hasSize(500);
            assertThat(kith().users().find(ids)).isEqualTo(users);
        }
    }

    @Nested
    class Page {

        @Test
        @DisplayName("S15 lists all users by username, in the order of code points, in pages of any size")
        void lists_by_username() {
            Kith plain = builder().rules(Rules.COLUMNS_ONLY).build();
            List<String> names =
                    List.of("", " ", "A", "B", "a", "a ", "aa", "ab", "b", "z", "é", "ﬀ", "\ufffd", "𝄞", "🦆");
            for (int i = 0; i < names.size(); i++) {
                String name = names.get(i * 7 % names.size());
                plain.users()
                        .register(NewUser.builder(name, i + "@kith.dev", BORN).build());
            }

            for (int size : new int[] {1, 2, 3, 14, 15, 16, 500}) {
                assertThat(pages(size, plain.users()::page))
                        .extracting(User::username)
                        .isEqualTo(names);
            }
        }

        @Test
        @DisplayName("S16 repeats nobody, and misses nobody who was there, while others register")
        void goes_on_while_others_register() {
            user("b");
            user("d");
            user("f");
            CursorPage<User> first = kith().users().page(Paging.first(2));
            user("a");
            user("e");

            CursorPage<User> second =
                    kith().users().page(Paging.after(first.next().orElseThrow(), 2));

            assertThat(first.items()).extracting(User::username).containsExactly("b", "d");
            assertThat(second.items()).extracting(User::username).containsExactly("e", "f");
            assertThat(second.nextCursor()).isNull();
        }

        @Test
        @DisplayName("S17 has one empty page where there are no users")
        void lists_nobody() {
            assertThat(kith().users().page(Paging.first(1))).isEqualTo(new CursorPage<User>(List.of(), null, null));
        }
    }
}
