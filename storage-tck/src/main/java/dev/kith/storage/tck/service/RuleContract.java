package dev.kith.storage.tck.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Kith;
import dev.kith.core.Rules;
import dev.kith.error.Violation;
import dev.kith.group.Group;
import dev.kith.group.Role;
import dev.kith.message.Message;
import dev.kith.message.NewMessage;
import dev.kith.model.Column;
import dev.kith.page.Paging;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import dev.kith.user.UserUpdate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("RELATIONAL")
@Tag("LITERAL")
abstract class RuleContract extends Services {

    private Kith plain;

    @BeforeEach
    void withoutRules() {
        plain = builder().rules(Rules.COLUMNS_ONLY).build();
    }

    @Nested
    class DefaultRules {

        @Test
        @DisplayName("S151 refuse what is no username, address, number or state, each by its column")
        void refuse_forms() {
            for (String username : List.of("", "a b", "~ada", "ada!\u2028", "\u0600")) {
                assertRefused(
                        Refusal.invalid(Column.USERS_USERNAME, Violation.FORMAT),
                        () -> kith().users()
                                .register(NewUser.builder(username, "ada@kith.dev", BORN)
                                        .build()));
            }
            for (String email : List.of("", "ada", "@kith.dev", "ada@", "a@b@c", "a da@kith.dev", "a\u200b@kith.dev")) {
                assertRefused(
                        Refusal.invalid(Column.USERS_EMAIL, Violation.FORMAT),
                        () -> kith().users()
                                .register(NewUser.builder("ada", email, BORN).build()));
            }
            for (String phone : List.of("", "+", "12a", "++1", "1+2", "١٢٣")) {
                assertRefused(
                        Refusal.invalid(Column.USERS_PHONE_NUMBER, Violation.FORMAT),
                        () -> kith().users()
                                .register(draft("ada").phoneNumber(phone).build()));
            }
            for (String state : List.of("", "N1", "é", "ı")) {
                assertRefused(
                        Refusal.invalid(Column.USERS_STATE, Violation.FORMAT),
                        () -> kith().users().register(draft("ada").state(state).build()));
            }
        }

        @Test
        @DisplayName("S152 refuse what cannot be of a person: dates, ages, years, mentoring")
        void refuse_ranges() {
            LocalDate today = LocalDate.of(2026, 3, 1);
            for (LocalDate date : List.of(today, today.plusDays(1), LocalDate.of(1899, 12, 31))) {
                assertRefused(
                        Refusal.invalid(Column.USERS_DATE_OF_BIRTH, Violation.RANGE),
                        () -> kith().users()
                                .register(NewUser.builder("ada", "ada@kith.dev", date)
                                        .build()));
            }
            Map<Column, List<UnaryOperator<NewUser.Builder>>> wrong = Map.of(
                    Column.USERS_AGE, List.of(user -> user.age(-1), user -> user.age(34), user -> user.age(36)),
                    Column.USERS_YEARS_OF_EXPERIENCE,
                            List.of(user -> user.yearsOfExperience(-1), user -> user.yearsOfExperience(101)));
            wrong.forEach((column, drafts) -> drafts.forEach(draft -> assertRefused(
                    Refusal.invalid(column, Violation.RANGE),
                    () -> kith().users().register(draft.apply(draft("ada")).build()))));
            for (String word : List.of("", "mentor", "MENTORS")) {
                assertRefused(
                        Refusal.invalid(Column.USERS_MENTOR_MENTEE, Violation.ONE_OF),
                        () -> kith().users()
                                .register(draft("ada").mentorMentee(word).build()));
            }
        }

        @Test
        @DisplayName("S153 take the first and last that they allow")
        void take_the_edges() {
            User old = kith().users()
                    .register(NewUser.builder("ada", "ada@kith.dev", LocalDate.of(1900, 1, 1))
                            .yearsOfExperience(100)
                            .build());
            User young = kith().users()
                    .register(NewUser.builder("lin", "a@b", LocalDate.of(2026, 2, 28))
                            .yearsOfExperience(0)
                            .age(0)
                            .build());

            assertThat(List.of(old.age(), young.age())).containsExactly(126, 0);
        }
    }

    @Nested
    class ColumnsOnly {

        @Test
        @DisplayName("S154 stores whatever the columns hold, as it was given")
        void stores_as_given() {
            User ada = plain.users()
                    .register(NewUser.builder("~Ada Lovelace ", "", LocalDate.of(1, 1, 1))
                            .phoneNumber("four")
                            .state("n")
                            .age(-7)
                            .mentorMentee("wizard")
                            .yearsOfExperience(Integer.MAX_VALUE)
                            .build());

            assertThat(ada.username()).isEqualTo("~Ada Lovelace ");
            assertThat(List.of(ada.email(), ada.phoneNumber(), ada.state(), ada.mentorMentee()))
                    .containsExactly("", "four", "n", "wizard");
            assertThat(List.of(ada.age(), ada.yearsOfExperience())).containsExactly(-7, Integer.MAX_VALUE);
            assertThat(ada.dateOfBirth()).isEqualTo(LocalDate.of(1, 1, 1));
            assertThat(read(ada)).isEqualTo(ada);
        }

        @Test
        @DisplayName("S155 tells spellings apart, and derives no age")
        void tells_spellings_apart() {
            User lower = plain.users().register(draft("ada").build());
            User upper = plain.users()
                    .register(NewUser.builder("Ada", "Ada@kith.dev", BORN).build());

            assertThat(lower.age()).isNull();
            assertThat(plain.users().find(UserKey.username("ada"))).contains(lower);
            assertThat(plain.users().find(UserKey.username("Ada"))).contains(upper);
            assertThat(plain.users().find(UserKey.username("ADA"))).isEmpty();
            assertThat(plain.as(lower)
                            .profile()
                            .update(UserUpdate.builder().city("Bern").build())
                            .age())
                    .isNull();
        }

        @Test
        @DisplayName("S156 keeps the columns' constraints all the same")
        void keeps_the_columns() {
            assertRefused(
                    Refusal.invalid(
                            new Violation(Column.USERS_USERNAME, Violation.MAX_CODE_POINTS),
                            new Violation(Column.USERS_EMAIL, Violation.WELL_FORMED),
                            new Violation(Column.USERS_DATE_OF_BIRTH, Violation.STORABLE)),
                    () -> plain.users()
                            .register(NewUser.builder("x".repeat(17), "\ud800", LocalDate.of(0, 12, 31))
                                    .build()));
        }

        @Test
        @DisplayName("S157 lets a message say nothing")
        void lets_a_message_say_nothing() {
            User ada = user("ada");

            Message silent =
                    plain.as(ada).messages().send(NewMessage.to(ada.userId()).build());

            assertThat(plain.as(ada).messages().get(silent.messageId())).isEqualTo(silent);
            assertThat(silent.content()).isNull();
        }
    }

    @Nested
    class AnyRules {

        @Test
        @DisplayName("S158 never applies rules: what others stored is read as it is")
        void reads_what_others_stored() {
            User foreign = plain.users()
                    .register(NewUser.builder("Ada Lovelace", "nowhere", LocalDate.of(2026, 3, 2))
                            .build());
            Message silent = plain.as(foreign)
                    .messages()
                    .send(NewMessage.to(foreign.userId()).build());
            Group circle = groups(foreign).create("circle", "x");

            assertThat(read(foreign)).isEqualTo(foreign);
            assertThat(kith().users().page(Paging.first(9)).items()).containsExactly(foreign);
            assertThat(messages(foreign).get(silent.messageId())).isEqualTo(silent);
            assertThat(groups(foreign)
                            .changeRole(circle.groupId(), foreign.userId(), Role.OWNER)
                            .userId())
                    .isEqualTo(foreign.userId());
        }
    }
}
