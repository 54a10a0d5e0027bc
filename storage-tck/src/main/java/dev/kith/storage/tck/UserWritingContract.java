package dev.kith.storage.tck;

import static dev.kith.model.Column.USERS_CITY;
import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.model.Column.USERS_PHONE_NUMBER;
import static dev.kith.model.Column.USERS_UPDATED_DATE;
import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.model.Column.USERS_USER_ID;
import static dev.kith.storage.tck.Refusals.assertTaken;
import static dev.kith.storage.tck.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.spi.UserQuery;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class UserWritingContract extends Contract {

    private User read(User user) {
        return storage().users().find(user.userId()).orElseThrow();
    }

    private void assertOnly(User... users) {
        assertThat(storage().users().list(new UserQuery.All(null, 100))).containsExactlyInAnyOrder(users);
    }

    @Nested
    class Insert {

        @Test
        @DisplayName("U1 keeps every column as it was given")
        void keeps_every_column() {
            User ada = stored(Samples.fullUser("ada", "4711"));

            assertThat(read(ada)).isEqualTo(ada);
            assertOnly(ada);
        }

        @Test
        @DisplayName("U2 keeps null as null in every column that may be null")
        void keeps_nulls() {
            User ada = user("ada");

            assertThat(read(ada)).isEqualTo(ada);
        }

        @Test
        @DisplayName("U3 keeps empty text as text, never as null")
        void keeps_empty_text() {
            User empty = with(with(with(Samples.user("ada"), USERS_USERNAME, ""), USERS_EMAIL, ""), USERS_CITY, "");
            User stored = stored(with(empty, USERS_PHONE_NUMBER, ""));

            assertThat(read(stored)).isEqualTo(stored);
            assertTaken(
                    USERS_PHONE_NUMBER,
                    () -> storage().users().insert(with(Samples.user("lin"), USERS_PHONE_NUMBER, "")));
        }

        @Test
        @DisplayName("U4 refuses a user_id that is taken, and leaves its row alone")
        void refuses_a_taken_id() {
            User ada = user("ada");
            User lin = with(Samples.user("lin"), USERS_USER_ID, ada.userId().value());

            assertTaken(USERS_USER_ID, () -> storage().users().insert(lin));
            assertOnly(ada);
        }

        @Test
        @DisplayName("U5 refuses a username that is taken")
        void refuses_a_taken_username() {
            User ada = user("ada");

            assertTaken(
                    USERS_USERNAME, () -> storage().users().insert(with(Samples.user("lin"), USERS_USERNAME, "ada")));
            assertOnly(ada);
        }

        @Test
        @DisplayName("U6 refuses an email that is taken")
        void refuses_a_taken_email() {
            User ada = user("ada");

            assertTaken(
                    USERS_EMAIL, () -> storage().users().insert(with(Samples.user("lin"), USERS_EMAIL, ada.email())));
            assertOnly(ada);
        }

        @Test
        @DisplayName("U7 refuses a phone_number that is taken")
        void refuses_a_taken_phone_number() {
            User ada = stored(with(Samples.user("ada"), USERS_PHONE_NUMBER, "4711"));

            assertTaken(
                    USERS_PHONE_NUMBER,
                    () -> storage().users().insert(with(Samples.user("lin"), USERS_PHONE_NUMBER, "4711")));
            assertOnly(ada);
        }

        @Test
        @DisplayName("U8 lets any number of users have no phone_number")
        void repeats_the_absent_phone_number() {
            assertOnly(user("ada"), user("lin"), user("eve"));
        }

        @Test
        @DisplayName("U9 tells of several taken columns the first: user_id, username, email, phone_number")
        void tells_the_first_reason() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User bob = stored(Samples.fullUser("bob", "4712"));
            User eve = stored(Samples.fullUser("eve", "4713"));

            User phone = with(Samples.user("lin"), USERS_PHONE_NUMBER, "4711");
            User email = with(phone, USERS_EMAIL, bob.email());
            User username = with(email, USERS_USERNAME, eve.username());
            User id = with(username, USERS_USER_ID, ada.userId().value());
            assertTaken(USERS_EMAIL, () -> storage().users().insert(email));
            assertTaken(USERS_USERNAME, () -> storage().users().insert(username));
            assertTaken(USERS_USER_ID, () -> storage().users().insert(id));
            assertTaken(USERS_USER_ID, () -> storage().users().insert(ada));
            assertOnly(ada, bob, eve);
        }
    }

    @Nested
    class Update {

        private final Instant before = Samples.NOON;
        private final Instant after = before.plus(1, ChronoUnit.MICROS);

        @Test
        @DisplayName("U10 writes every column where updated_date is the expected one")
        void writes_every_column() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User changed = new User(
                    ada.userId(),
                    "lin",
                    "lin@kith.dev",
                    "4712",
                    "hash",
                    ada.dateOfBirth().plusDays(1),
                    "Bern",
                    "BE",
                    40,
                    "picture",
                    "bio",
                    "MENTEE",
                    "job",
                    18,
                    "areas",
                    "help",
                    before.minusSeconds(1),
                    after);

            assertThat(storage().users().update(changed, before)).isTrue();
            assertThat(read(ada)).isEqualTo(changed);
            assertOnly(changed);
        }

        @Test
        @DisplayName("U11 clears columns that may be null")
        void clears_columns() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User cleared = Samples.user("ada");

            assertThat(storage().users().update(cleared, before)).isTrue();
            assertThat(read(ada)).isEqualTo(cleared);
            assertThat(storage().users().find(UserKey.phoneNumber("4711"))).isEmpty();
        }

        @Test
        @DisplayName("U12 writes nothing where updated_date is another, be it by a microsecond")
        void leaves_what_changed() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User changed = with(with(ada, USERS_CITY, "Bern"), USERS_UPDATED_DATE, after);

            assertThat(storage().users().update(changed, after)).isFalse();
            assertThat(storage().users().update(changed, before.minus(1, ChronoUnit.MICROS)))
                    .isFalse();
            assertThat(read(ada)).isEqualTo(ada);
        }

        @Test
        @DisplayName("U13 lets an expected null match null, and nothing else")
        void matches_null_with_null() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User lin = user("lin");

            assertThat(storage().users().update(with(ada, USERS_CITY, "Bern"), null))
                    .isFalse();
            assertThat(storage().users().update(with(lin, USERS_CITY, "Bern"), before))
                    .isFalse();
            assertOnly(ada, lin);
            User moved = with(lin, USERS_CITY, "Bern");
            assertThat(storage().users().update(moved, null)).isTrue();
            assertThat(read(lin)).isEqualTo(moved);
        }

        @Test
        @DisplayName("U14 stores nothing for an unknown user_id")
        void makes_no_row() {
            User ada = user("ada");

            assertThat(storage().users().update(Samples.user("lin"), null)).isFalse();
            assertOnly(ada);
        }

        @Test
        @DisplayName("U15 refuses what is another row's, and tells the first: username, email, phone_number")
        void refuses_what_is_taken() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User bob = stored(Samples.fullUser("bob", "4712"));
            User eve = stored(Samples.fullUser("eve", "4713"));

            User phone = with(with(eve, USERS_PHONE_NUMBER, "4711"), USERS_CITY, "Bern");
            User email = with(phone, USERS_EMAIL, bob.email());
            User username = with(email, USERS_USERNAME, "ada");
            assertTaken(USERS_PHONE_NUMBER, () -> storage().users().update(phone, before));
            assertTaken(USERS_EMAIL, () -> storage().users().update(email, before));
            assertTaken(USERS_USERNAME, () -> storage().users().update(username, before));
            assertOnly(ada, bob, eve);
        }

        @Test
        @DisplayName("U16 takes a row's own values for its own")
        void keeps_own_values() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User changed = with(ada, USERS_UPDATED_DATE, after);

            assertThat(storage().users().update(changed, before)).isTrue();
            assertThat(read(ada)).isEqualTo(changed);
        }

        @Test
        @DisplayName("U17 tells nothing of taken values where updated_date is another or the row is missing")
        void tells_nothing_else() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User bob = stored(Samples.fullUser("bob", "4712"));

            assertThat(storage().users().update(with(bob, USERS_USERNAME, "ada"), after))
                    .isFalse();
            assertThat(storage().users().update(with(Samples.user("lin"), USERS_EMAIL, ada.email()), null))
                    .isFalse();
            assertOnly(ada, bob);
        }

        @Test
        @DisplayName("U18 frees the values a row had, and finds it by those it has")
        void moves_the_keys() {
            User ada = stored(Samples.fullUser("ada", "4711"));
            User changed = with(with(with(ada, USERS_USERNAME, "x"), USERS_EMAIL, "y"), USERS_PHONE_NUMBER, "1");
            storage().users().update(changed, before);

            for (UserKey old :
                    List.of(UserKey.username("ada"), UserKey.email("ada@kith.dev"), UserKey.phoneNumber("4711"))) {
                assertThat(storage().users().find(old)).isEmpty();
            }
            for (UserKey present : List.of(UserKey.username("x"), UserKey.email("y"), UserKey.phoneNumber("1"))) {
                assertThat(storage().users().find(present)).contains(changed);
            }
            User next = with(
                    Samples.fullUser("ada", "4711"),
                    USERS_USER_ID,
                    Samples.user("lin").userId().value());
            storage().users().insert(next);
            assertOnly(changed, next);
        }
    }
}
