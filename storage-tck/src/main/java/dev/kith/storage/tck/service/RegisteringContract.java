package dev.kith.storage.tck.service;

import static dev.kith.model.Column.USERS_AGE;
import static dev.kith.model.Column.USERS_DATE_OF_BIRTH;
import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.model.Column.USERS_PASSWORD_HASH;
import static dev.kith.model.Column.USERS_PHONE_NUMBER;
import static dev.kith.model.Column.USERS_STATE;
import static dev.kith.model.Column.USERS_USERNAME;
import static dev.kith.model.Column.USERS_USER_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.Violation;
import dev.kith.user.Mentoring;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class RegisteringContract extends Services {

    @Nested
    class Register {

        @Test
        @DisplayName("S1 stores every column, and returns the row as it is stored")
        void stores_every_column() {
            UserId id = new UserId(UUID.fromString("ffffffff-0000-4000-8000-000000000001"));

            User ada = kith().users()
                    .register(draft("ada")
                            .userId(id)
                            .phoneNumber("4711")
                            .passwordHash("from elsewhere")
                            .city("Zürich")
                            .state("ZH")
                            .age(35)
                            .profilePicture("https://kith.dev/ada.png")
                            .bio("Likes engines.\nAnd 🦆.")
                            .mentoring(Mentoring.MENTOR)
                            .jobTitle("")
                            .yearsOfExperience(0)
                            .areasOfExpertise("compilers")
                            .seekingHelpIn(" public speaking ")
                            .build());

            User expected = new User(
                    id,
                    "ada",
                    "ada@kith.dev",
                    "4711",
                    "from elsewhere",
                    BORN,
                    "Zürich",
                    "ZH",
                    35,
                    "https://kith.dev/ada.png",
                    "Likes engines.\nAnd 🦆.",
                    "MENTOR",
                    "",
                    0,
                    "compilers",
                    " public speaking ",
                    START,
                    START);
            assertThat(ada).isEqualTo(expected);
            assertThat(read(ada)).isEqualTo(expected);
        }

        @Test
        @DisplayName("S2 makes ids of version 7, each greater than the last, whatever the clock does")
        void makes_ids() {
            User ada = user("ada");
            clock.set(START.minusSeconds(86_400));
            User lin = user("lin");

            assertThat(ada.userId().value().version()).isEqualTo(7);
            assertThat(ada.userId().value().getMostSignificantBits() >>> 16).isEqualTo(START.toEpochMilli());
            assertThat(lin.userId()).isGreaterThan(ada.userId());
        }

        @Test
        @DisplayName("S3 cuts the time to microseconds, and never rounds it")
        void cuts_the_time() {
            clock.set(Instant.parse("2026-12-31T23:59:59.999999999Z"));

            User ada = user("ada");

            assertThat(ada.createdDate()).isEqualTo(Instant.parse("2026-12-31T23:59:59.999999Z"));
            assertThat(read(ada)).isEqualTo(ada);
        }

        @Test
        @DisplayName("S4 stores username, email, telephone number and state in their canonical form")
        void brings_values_to_one_form() {
            User ada = kith().users()
                    .register(NewUser.builder("ＡＤＡ", " Ada@Kith.DEV\t", BORN)
                            .phoneNumber("+49 (30) 12-34.5")
                            .state("ny")
                            .build());

            assertThat(ada.username()).isEqualTo("ada");
            assertThat(ada.email()).isEqualTo("ada@kith.dev");
            assertThat(ada.phoneNumber()).isEqualTo("493012345");
            assertThat(ada.state()).isEqualTo("NY");
            assertThat(read(ada)).isEqualTo(ada);
        }

        @Test
        @DisplayName("S5 derives the age on the day of registration, in UTC")
        void derives_the_age() {
            clock.set(Instant.parse("2026-12-09T23:59:59Z"));
            User before = user("ada");
            clock.set(Instant.parse("2026-12-10T00:00:00Z"));
            User onTheDay = user("lin");

            assertThat(before.age()).isEqualTo(35);
            assertThat(onTheDay.age()).isEqualTo(36);
            assertRefused(
                    Refusal.invalid(USERS_AGE, Violation.RANGE),
                    () -> kith().users().register(draft("mei").age(35).build()));
        }

        @Test
        @DisplayName("S6 tells every violation at once, in the order of the columns")
        void tells_every_violation() {
            NewUser wrong = NewUser.builder("a".repeat(17), "nobody", LocalDate.of(2027, 1, 1))
                    .state("N1")
                    .password(new char[0])
                    .build();

            assertRefused(
                    Refusal.invalid(
                            new Violation(USERS_USERNAME, Violation.MAX_CODE_POINTS),
                            new Violation(USERS_EMAIL, Violation.FORMAT),
                            new Violation(USERS_PASSWORD_HASH, Violation.NOT_BLANK),
                            new Violation(USERS_DATE_OF_BIRTH, Violation.RANGE),
                            new Violation(USERS_STATE, Violation.FORMAT)),
                    () -> kith().users().register(wrong));
        }

        @Test
        @DisplayName(
                "S7 refuses what another user has, in any spelling, and tells the first: id, username, email, phone")
        void refuses_what_is_taken() {
            User ada = kith().users().register(draft("ada").phoneNumber("4711").build());
            NewUser.Builder username =
                    NewUser.builder("Ada", "ADA@kith.dev", BORN).phoneNumber("47-11");

            assertRefused(Refusal.taken(USERS_USERNAME), () -> kith().users().register(username.build()));
            assertRefused(
                    Refusal.taken(USERS_USER_ID),
                    () -> kith().users().register(username.userId(ada.userId()).build()));
            assertRefused(
                    Refusal.taken(USERS_EMAIL),
                    () -> kith().users()
                            .register(NewUser.builder("lin", "ADA@kith.dev", BORN)
                                    .phoneNumber("47 11")
                                    .build()));
            assertRefused(
                    Refusal.taken(USERS_PHONE_NUMBER),
                    () -> kith().users()
                            .register(draft("lin").phoneNumber("(4711)").build()));
        }

        @Test
        @DisplayName("S8 lets many users have no telephone number")
        void repeats_the_absent_phone_number() {
            User ada = user("ada");
            User lin = user("lin");

            assertThat(ada.phoneNumber()).isNull();
            assertThat(kith().users().find(Arrays.asList(lin.userId(), ada.userId())))
                    .containsExactly(lin, ada);
        }

        @Test
        @DisplayName("S9 signs nobody in who has no password")
        void needs_no_password() {
            User ada = user("ada");

            assertThat(ada.passwordHash()).isEqualTo("!");
            for (String guess : new String[] {"", "!", "nobody"}) {
                assertThat(kith().users().verifyPassword(ada.userId(), guess.toCharArray()))
                        .isEmpty();
            }
        }

        @Test
        @DisplayName("S10 takes passwords of 1 to 1,024 characters, which the caller may clear at once")
        void takes_passwords() {
            char[] longest = "x".repeat(1_024).toCharArray();
            NewUser ada = draft("ada").password(longest).build();
            Arrays.fill(longest, '\0');
            kith().users().register(ada);
            kith().users().register(draft("lin").password(new char[] {'y'}).build());

            assertThat(kith().users()
                            .verifyPassword(
                                    UserKey.username("ada"), "x".repeat(1_024).toCharArray()))
                    .isPresent();
            assertThat(kith().users().verifyPassword(UserKey.username("lin"), "y".toCharArray()))
                    .isPresent();
            assertRefused(
                    Refusal.invalid(USERS_PASSWORD_HASH, Violation.RANGE),
                    () -> kith().users()
                            .register(draft("mei").password(new char[1_025]).build()));
        }
    }
}
