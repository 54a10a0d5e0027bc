package dev.kith.storage.tck.service;

import static dev.kith.model.Column.USERS_AGE;
import static dev.kith.model.Column.USERS_BIO;
import static dev.kith.model.Column.USERS_DATE_OF_BIRTH;
import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.model.Column.USERS_PHONE_NUMBER;
import static dev.kith.model.Column.USERS_UPDATED_DATE;
import static dev.kith.model.Column.USERS_USERNAME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.ConflictException.Reason;
import dev.kith.error.Violation;
import dev.kith.model.Table;
import dev.kith.storage.tck.Samples;
import dev.kith.user.Erasure;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import dev.kith.user.UserUpdate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class ProfileContract extends Services {

    private User full() {
        User row = Samples.fullUser("ada", "4711");
        storage().users().insert(row);
        return row;
    }

    private User foreign(@Nullable Instant updatedDate) {
        User row = Samples.with(Samples.user("Ada Lovelace"), USERS_UPDATED_DATE, updatedDate);
        storage().users().insert(row);
        return row;
    }

    private static UserUpdate.Builder city(String city) {
        return UserUpdate.builder().city(city);
    }

    @Nested
    class Update {

        @Test
        @DisplayName("S30 changes the columns it names, clears those set to null, and leaves the others")
        void changes_what_is_named() {
            User ada = full();
            clock.set(Samples.NOON.plusSeconds(1));

            User changed = profile(ada)
                    .update(UserUpdate.builder()
                            .city("Bern")
                            .state("be")
                            .bio(null)
                            .yearsOfExperience(null)
                            .build());

            User expected = new User(
                    ada.userId(),
                    "ada",
                    "ada@kith.dev",
                    "4711",
                    ada.passwordHash(),
                    ada.dateOfBirth(),
                    "Bern",
                    "BE",
                    41,
                    ada.profilePicture(),
                    null,
                    "MENTOR",
                    "Engineer",
                    null,
                    ada.areasOfExpertise(),
                    ada.seekingHelpIn(),
                    ada.createdDate(),
                    clock.instant());
            assertThat(changed).isEqualTo(expected);
            assertThat(read(ada)).isEqualTo(expected);
        }

        @Test
        @DisplayName("S31 returns the row, unwritten, where the update names no column")
        void writes_nothing_unnamed() {
            User ada = user("ada");
            clock.tick();
            told.clear();

            assertThat(profile(ada).update(UserUpdate.builder().build())).isEqualTo(ada);
            assertThat(read(ada)).isEqualTo(ada);
            assertThat(told).isEmpty();
            assertRefused(
                    Refusal.conflict(Table.USERS, Reason.CHANGED),
                    () -> profile(ada)
                            .update(UserUpdate.builder()
                                    .ifUnchangedSince(START.minusSeconds(1))
                                    .build()));
        }

        @Test
        @DisplayName("S32 derives the age anew at each write, and refuses one that disagrees with the date of birth")
        void derives_the_age() {
            User ada = user("ada");
            clock.set(Instant.parse("2027-01-01T00:00:00Z"));

            assertThat(profile(ada).update(city("Bern").build()).age()).isEqualTo(36);
            User younger = profile(ada)
                    .update(UserUpdate.builder()
                            .dateOfBirth(LocalDate.of(2000, 1, 1))
                            .build());
            assertThat(younger.age()).isEqualTo(27);
            assertThat(profile(ada).update(UserUpdate.builder().age(27).build()).age())
                    .isEqualTo(27);
            assertThat(profile(ada)
                            .update(UserUpdate.builder().age(null).build())
                            .age())
                    .isEqualTo(27);
            assertRefused(
                    Refusal.invalid(USERS_AGE, Violation.RANGE),
                    () -> profile(ada).update(UserUpdate.builder().age(26).build()));
        }

        @Test
        @DisplayName("S33 refuses to clear the date of birth, and tells every violation at once")
        void keeps_the_date_of_birth() {
            User ada = user("ada");

            assertRefused(
                    Refusal.invalid(
                            new Violation(USERS_DATE_OF_BIRTH, Violation.NOT_NULL),
                            new Violation(USERS_BIO, Violation.WELL_FORMED)),
                    () -> profile(ada)
                            .update(UserUpdate.builder()
                                    .bio("\0")
                                    .dateOfBirth(null)
                                    .build()));
        }

        @Test
        @DisplayName("S34 refuses with a conflict where the row is not the version the caller read, null included")
        void compares_the_version() {
            User ada = user("ada");
            Instant read = ada.updatedDate();
            profile(ada).update(city("Bern").ifUnchangedSince(read).build());
            User foreign = foreign(null);

            for (Instant stale : new Instant[] {read, START.plus(2, ChronoUnit.MICROS), null}) {
                assertRefused(
                        Refusal.conflict(Table.USERS, Reason.CHANGED),
                        () -> profile(ada)
                                .update(city("Rome").ifUnchangedSince(stale).build()));
            }
            assertRefused(
                    Refusal.conflict(Table.USERS, Reason.CHANGED),
                    () -> profile(foreign)
                            .update(city("Rome").ifUnchangedSince(START).build()));
            User first =
                    profile(foreign).update(city("Rome").ifUnchangedSince(null).build());
            assertThat(first.updatedDate()).isEqualTo(START);
            assertRefused(
                    Refusal.conflict(Table.USERS, Reason.CHANGED),
                    () -> profile(foreign)
                            .update(city("Bern").ifUnchangedSince(null).build()));
        }

        @Test
        @DisplayName("S35 leaves alone what a foreign writer stored against the rules in columns it does not name")
        void leaves_foreign_values() {
            User foreign = Samples.with(Samples.user("Ada Lovelace"), USERS_EMAIL, "nowhere");
            storage().users().insert(foreign);

            User changed = kith().asSystem()
                    .users()
                    .update(foreign.userId(), city("Bern").build());

            assertThat(changed.username()).isEqualTo("Ada Lovelace");
            assertThat(changed.email()).isEqualTo("nowhere");
            assertThat(read(foreign)).isEqualTo(changed);
        }
    }

    @Nested
    class ChangeKeys {

        @Test
        @DisplayName("S36 changes username, email and telephone number in canonical form, and frees the old ones")
        void changes_keys() {
            User ada = full();

            profile(ada).changeUsername("LIN");
            profile(ada).changeEmail("Lin@Kith.dev ");
            User changed = profile(ada).changePhoneNumber("47-12");

            assertThat(changed.username()).isEqualTo("lin");
            assertThat(changed.email()).isEqualTo("lin@kith.dev");
            assertThat(changed.phoneNumber()).isEqualTo("4712");
            assertThat(read(ada)).isEqualTo(changed);
            assertThat(kith().users().find(UserKey.username("lin"))).contains(changed);
            User next = kith().users().register(draft("ada").phoneNumber("4711").build());
            assertThat(kith().users().find(UserKey.phoneNumber("4711"))).contains(next);
        }

        @Test
        @DisplayName("S37 refuses a username, email or telephone number of another user, and takes one's own")
        void refuses_what_is_taken() {
            User ada = full();
            User lin = kith().users().register(draft("lin").phoneNumber("4712").build());

            assertRefused(Refusal.taken(USERS_USERNAME), () -> profile(lin).changeUsername("ADA"));
            assertRefused(Refusal.taken(USERS_EMAIL), () -> profile(lin).changeEmail("ADA@kith.dev"));
            assertRefused(Refusal.taken(USERS_PHONE_NUMBER), () -> profile(lin).changePhoneNumber("47 11"));
            assertThat(profile(ada).changeUsername("ADA").username()).isEqualTo("ada");
            assertThat(profile(ada).changeEmail("ADA@kith.dev").email()).isEqualTo("ada@kith.dev");
            assertThat(profile(ada).changePhoneNumber("47 11").phoneNumber()).isEqualTo("4711");
        }

        @Test
        @DisplayName("S38 clears the telephone number with null, but neither username nor email")
        @SuppressWarnings("NullAway")
        void clears_the_phone_number() {
            User ada = full();

            assertThat(profile(ada).changePhoneNumber(null).phoneNumber()).isNull();
            assertThat(kith().users().find(UserKey.phoneNumber("4711"))).isEmpty();
            assertRefused(
                    Refusal.invalid(USERS_USERNAME, Violation.NOT_NULL),
                    () -> profile(ada).changeUsername(null));
            assertRefused(
                    Refusal.invalid(USERS_EMAIL, Violation.NOT_NULL),
                    () -> profile(ada).changeEmail(null));
        }

        @Test
        @DisplayName("S39 refuses a username that begins with a tilde: it marks those who were erased")
        void keeps_the_tombstones() {
            User ada = user("ada");

            assertRefused(
                    Refusal.invalid(USERS_USERNAME, Violation.FORMAT),
                    () -> profile(ada).changeUsername("~ada"));
        }
    }

    /** The later of now and the last value plus a microsecond. */
    @Nested
    class UpdatedDate {

        @Test
        @DisplayName("S40 moves on by a microsecond at every kind of write while the clock stands still")
        void moves_on_while_the_clock_stands() {
            User ada = kith().users()
                    .register(draft("ada").password("old".toCharArray()).build());
            List<Supplier<User>> writes = List.of(
                    () -> profile(ada).update(city("Bern").build()),
                    () -> profile(ada).update(city("Bern").build()),
                    () -> profile(ada).changeUsername("lin"),
                    () -> profile(ada).changeEmail("lin@kith.dev"),
                    () -> profile(ada).changePhoneNumber("4711"),
                    () -> profile(ada).changePassword("old".toCharArray(), "new".toCharArray()),
                    () -> kith().asSystem().users().setPassword(ada.userId(), "old".toCharArray()),
                    () -> {
                        profile(ada).erase(Erasure.KEEP_MESSAGES);
                        return read(ada);
                    });

            Instant expected = START;
            for (Supplier<User> write : writes) {
                expected = expected.plus(1, ChronoUnit.MICROS);
                User written = write.get();
                assertThat(written.updatedDate()).isEqualTo(expected);
                assertThat(written.createdDate()).isEqualTo(START);
                assertThat(read(ada)).isEqualTo(written);
            }
        }

        @Test
        @DisplayName("S41 moves on by a microsecond where the clock was set back, and to now where it went on")
        void moves_on_whatever_the_clock_does() {
            User ada = user("ada");
            clock.set(START.minusSeconds(3_600));
            assertThat(profile(ada).changeUsername("lin").updatedDate()).isEqualTo(START.plus(1, ChronoUnit.MICROS));

            clock.set(START.plus(2, ChronoUnit.MICROS).plusNanos(999));
            assertThat(profile(ada).changeUsername("mei").updatedDate()).isEqualTo(START.plus(2, ChronoUnit.MICROS));

            clock.set(START.plusSeconds(1).plusNanos(999));
            assertThat(profile(ada).changeUsername("ada").updatedDate()).isEqualTo(START.plusSeconds(1));
        }
    }
}
