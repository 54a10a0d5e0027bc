package dev.kith.storage.tck;

import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.model.Column.USERS_PHONE_NUMBER;
import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.model.Column.USERS_USER_ID;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.Column;
import dev.kith.page.Paging;
import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class UserReadingContract extends Contract {

    @Nested
    class Find {

        @Test
        @DisplayName("U19 finds a row by user_id, username, email and phone_number")
        void finds_by_each_key() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            stored(Samples.fullUser("lin", "4712"));

            for (UserKey key : List.of(
                    ada.userId(),
                    UserKey.username("ada"),
                    UserKey.email("ada@kith.dev"),
                    UserKey.phoneNumber("4711"))) {
                assertThat(storage().users().find(key)).as("%s", key).contains(ada);
            }
        }

        @Test
        @DisplayName("U20 finds nobody by what no row has in that very column")
        void finds_nobody() {
            stored(with(Samples.fullUser("ada", "4711"), USERS_EMAIL, "mail"));
            user("lin");

            for (UserKey key : List.of(
                    Samples.user("eve").userId(),
                    UserKey.username("mail"),
                    UserKey.username("4711"),
                    UserKey.email("ada"),
                    UserKey.phoneNumber("ada"),
                    UserKey.phoneNumber(""))) {
                assertThat(storage().users().find(key)).as("%s", key).isEmpty();
            }
        }

        @Test
        @DisplayName("U21 tells usernames apart by case, accent, trailing blank, normal form and emoji")
        void tells_usernames_apart() {
            assertApart(USERS_USERNAME, UserKey::username);
        }

        @Test
        @DisplayName("U22 tells emails apart by case, accent, trailing blank, normal form and emoji")
        void tells_emails_apart() {
            assertApart(USERS_EMAIL, UserKey::email);
        }

        @Test
        @DisplayName("U23 tells phone numbers apart by case, accent, trailing blank, normal form and emoji")
        void tells_phone_numbers_apart() {
            assertApart(USERS_PHONE_NUMBER, UserKey::phoneNumber);
        }

        private void assertApart(Column column, Function<String, UserKey> key) {
            List<String> values = List.of(
                    "ada",
                    "Ada",
                    "ADA",
                    "ada ",
                    " ada",
                    "ada\t",
                    "\u00e4da",
                    "a\u0308da",
                    "\uff41da",
                    "ada\u200b",
                    "ad",
                    "i",
                    "I",
                    "\u0131",
                    "\u0130",
                    "ss",
                    "\u00df",
                    "\ud83d\ude00",
                    "\ud83d\ude01",
                    "",
                    " ");
            List<User> users = new ArrayList<>();
            for (String value : values) {
                users.add(stored(with(Samples.user("user" + users.size()), column, value)));
            }
            for (User user : users) {
                String value = values.get(users.indexOf(user));
                assertThat(storage().users().find(key.apply(value)))
                        .as("<%s>", value)
                        .contains(user);
            }
            assertThat(storage().users().find(key.apply("aDa"))).isEmpty();
            assertThat(storage().users().find(key.apply("ada  "))).isEmpty();
        }
    }

    @Nested
    class ListOf {

        @Test
        @DisplayName("U24 lists of the ids asked for those that exist, once each, and none for no ids")
        void lists_by_ids() {
            User ada = user("ada");
            User lin = user("lin");
            user("eve");

            UserQuery two = new UserQuery.ByIds(
                    Set.of(lin.userId(), ada.userId(), Samples.user("bob").userId()));
            assertThat(storage().users().list(two)).containsExactlyInAnyOrder(ada, lin);
            assertThat(storage().users().list(new UserQuery.ByIds(Set.of()))).isEmpty();
        }

        @Test
        @DisplayName("U25 lists as many ids in one call as a page has items")
        void lists_many_ids() {
            User ada = user("ada");
            Set<UserId> ids = IntStream.range(1, Paging.MAX_SIZE)
                    .mapToObj(number -> Samples.user("u" + number).userId())
                    .collect(Collectors.toSet());
            ids.add(ada.userId());

            assertThat(storage().users().list(new UserQuery.ByIds(ids))).containsExactly(ada);
        }

        @Test
        @DisplayName("U26 lists by username in the order of code points")
        void lists_by_username() {
            List<User> ordered = insertedShuffled(Orders.TEXTS.stream()
                    .map(name -> with(Samples.user("u" + Orders.TEXTS.indexOf(name)), USERS_USERNAME, name))
                    .toList());

            assertThat(storage().users().list(new UserQuery.ByUsername(null, 100)))
                    .isEqualTo(ordered);
        }

        @Test
        @DisplayName("U27 pages by username meet each user once, whatever their size, and go on after any text")
        void pages_by_username() {
            List<User> ordered = insertedShuffled(Orders.TEXTS.stream()
                    .map(name -> with(Samples.user("u" + Orders.TEXTS.indexOf(name)), USERS_USERNAME, name))
                    .toList());

            for (int size : List.of(1, 2, 3, ordered.size() - 1, ordered.size(), ordered.size() + 1)) {
                assertThat(UserReadingContract.<User>paged(
                                size,
                                (last, limit) -> storage()
                                        .users()
                                        .list(new UserQuery.ByUsername(last == null ? null : last.username(), limit))))
                        .isEqualTo(ordered);
            }
            assertThat(storage().users().list(new UserQuery.ByUsername("Zz", 100)))
                    .isEqualTo(ordered.subList(Orders.TEXTS.indexOf("Zoe") + 1, ordered.size()));
        }

        @Test
        @DisplayName("U28 lists all by user_id as unsigned bytes, in pages too, and goes on after any id")
        void lists_by_id() {
            List<User> ordered = insertedShuffled(Orders.UUIDS.stream()
                    .map(id -> with(Samples.user("u" + Orders.UUIDS.indexOf(id)), USERS_USER_ID, id))
                    .toList());

            assertThat(storage().users().list(new UserQuery.All(null, 100))).isEqualTo(ordered);
            for (int size : List.of(1, 3, ordered.size())) {
                assertThat(UserReadingContract.<User>paged(
                                size,
                                (last, limit) -> storage()
                                        .users()
                                        .list(new UserQuery.All(last == null ? null : last.userId(), limit))))
                        .isEqualTo(ordered);
            }
            UserId between = new UserId(new UUID(Long.MAX_VALUE, -1L));
            assertThat(storage().users().list(new UserQuery.All(between, 100)))
                    .isEqualTo(ordered.subList(Orders.BELOW_TOP_BIT, ordered.size()));
        }

        private List<User> insertedShuffled(List<User> ordered) {
            Orders.shuffled(ordered).forEach(UserReadingContract.this::stored);
            return ordered;
        }
    }
}
