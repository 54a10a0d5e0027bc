package dev.kith.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final List<Violation> refused = new ArrayList<>();

    private User written(Column column, Object value) {
        return written(Rows.with(Samples.ADA, column, value), column);
    }

    private User written(User draft, Column... columns) {
        return Rules.DEFAULT.user(draft, TODAY, EnumSet.copyOf(Set.of(columns)), refused::add);
    }

    private void refuses(Column column, Object value, String constraint) {
        assertThat(written(column, value)).isNotNull();
        assertThat(refused).containsExactly(new Violation(column, constraint));
    }

    private void stores(Column column, String given, String stored) {
        assertThat(Rows.text(written(column, given), column)).isEqualTo(stored);
        assertThat(refused).isEmpty();
    }

    @Nested
    class AUsername {

        @ParameterizedTest
        @CsvSource({
            "Ada, ada",
            "ADA.LOVE-LACE_9, ada.love-lace_9",
            "ＡＤＡ, ada",
            "Å, å",
            "A\u030a, å",
            "İx, i\u0307x",
            "DIŞ, diş",
            "ΟΔΟΣ, οδος",
            "STRASSE, strasse",
            "straße, straße",
            "ｶﾞ, ガ",
            "שלום, שלום",
            "ДАША, даша",
            "a~b, a~b",
        })
        void is_stored_in_one_form(String given, String stored) {
            stores(Column.USERS_USERNAME, given, stored);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "~ada",
                    "～ada",
                    "a b",
                    " ada",
                    "ada\t",
                    "a\u00a0b",
                    "😀",
                    "ﬁn",
                    "a\u200bb",
                    "aא",
                    "Ⅷ",
                    "a\u0001"
                })
        void of_another_form_is_refused(String given) {
            refuses(Column.USERS_USERNAME, given, Violation.FORMAT);
        }

        @Test
        void that_is_much_too_long_is_left_as_it_is_for_the_column_to_refuse() {
            String given = "A b".repeat(100_000);

            stores(Column.USERS_USERNAME, given, given);
        }
    }

    @Nested
    class AnEmail {

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '`',
                value = {
                    "ADA@Kith.Dev, ada@kith.dev",
                    "`  ada@kith.dev\t`, ada@kith.dev",
                    "`\u00a0\u2003ada@kith.dev\u0085\u3000`, ada@kith.dev",
                    "\"A.B\"@kith, \"a.b\"@kith",
                    "u\u0308@kith, ü@kith",
                    "İ@kith, i\u0307@kith",
                    "I@kith, i@kith",
                    "a@b, a@b",
                    "a+tag@[127.0.0.1], a+tag@[127.0.0.1]",
                })
        void is_stored_in_one_form(String given, String stored) {
            stores(Column.USERS_EMAIL, given, stored);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "ada",
                    "@",
                    "@kith",
                    "ada@",
                    "a@b@c",
                    "a@@b",
                    "a b@kith",
                    "a@k\u00a0ith",
                    "a@kith\u0001",
                    "a@ki\nth",
                    "a\u200b@kith",
                    "\u202ea@kith"
                })
        void of_another_form_is_refused(String given) {
            refuses(Column.USERS_EMAIL, given, Violation.FORMAT);
        }

        @Test
        void that_is_much_too_long_is_left_for_the_column_to_refuse() {
            String given = "A b".repeat(100_000);

            stores(Column.USERS_EMAIL, " " + given + " ", given);
        }
    }

    @Nested
    class APhoneNumber {

        @ParameterizedTest
        @CsvSource({
            "030123456, 030123456",
            "+49 (30) 12-34.56, 4930123456",
            "(+1) 555 0100, 15550100",
            "[44]\u00a020–7946‐0, 442079460",
        })
        void is_stored_as_its_digits(String given, String stored) {
            stores(Column.USERS_PHONE_NUMBER, given, stored);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "+", "-", "++49", "49+1", "0800-KITH", "٠١٢", "1/2", "１２"})
        void of_another_form_is_refused(String given) {
            refuses(Column.USERS_PHONE_NUMBER, given, Violation.FORMAT);
        }
    }

    @Nested
    class AState {

        @ParameterizedTest
        @CsvSource({"ny, NY", "Ny, NY", "ni, NI", "toolong, TOOLONG"})
        void is_stored_in_capitals(String given, String stored) {
            stores(Column.USERS_STATE, given, stored);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "n1", "ßß", "é", "ıı", "N Y"})
        void of_another_form_is_refused(String given) {
            refuses(Column.USERS_STATE, given, Violation.FORMAT);
        }
    }

    @Nested
    class AnAge {

        private final User ada = Rows.with(Samples.ADA, Column.USERS_DATE_OF_BIRTH, LocalDate.of(1990, 11, 22));

        @Test
        void is_derived_at_each_write() {
            User stale = Rows.with(ada, Column.USERS_AGE, 7);

            assertThat(written(stale, Column.USERS_CITY).age()).isEqualTo(36);
            assertThat(written(Rows.with(ada, Column.USERS_AGE, null), Column.USERS_AGE)
                            .age())
                    .isEqualTo(36);
            assertThat(refused).isEmpty();
        }

        @Test
        void changes_on_the_birthday() {
            User tomorrow = Rows.with(ada, Column.USERS_DATE_OF_BIRTH, LocalDate.of(1990, 11, 23));

            assertThat(written(tomorrow, Column.USERS_DATE_OF_BIRTH).age()).isEqualTo(35);
        }

        @Test
        void that_is_given_must_agree() {
            assertThat(written(Rows.with(ada, Column.USERS_AGE, 36), Column.USERS_AGE)
                            .age())
                    .isEqualTo(36);
            assertThat(refused).isEmpty();

            written(Rows.with(ada, Column.USERS_AGE, 35), Column.USERS_AGE);
            assertThat(refused).containsExactly(new Violation(Column.USERS_AGE, Violation.RANGE));
        }

        @Test
        void is_not_known_without_a_date_of_birth_in_the_past() {
            User unborn = Rows.with(ada, Column.USERS_DATE_OF_BIRTH, TODAY.plusDays(1));
            User nobody = Rows.with(ada, Column.USERS_DATE_OF_BIRTH, null);

            assertThat(written(unborn, Column.USERS_CITY).age()).isNull();
            assertThat(written(nobody, Column.USERS_DATE_OF_BIRTH).age()).isNull();
            assertThat(refused).isEmpty();
        }

        @Test
        void is_never_negative() {
            User nobody = Rows.with(ada, Column.USERS_DATE_OF_BIRTH, null);

            written(Rows.with(nobody, Column.USERS_AGE, -1), Column.USERS_AGE);

            assertThat(refused).containsExactly(new Violation(Column.USERS_AGE, Violation.RANGE));
        }
    }

    @Nested
    class TheOtherColumns {

        @ParameterizedTest
        @CsvSource({
            "1899-12-31, false",
            "1900-01-01, true",
            "2026-11-21, true",
            "2026-11-22, false",
            "9999-12-31, false"
        })
        void a_date_of_birth_is_in_the_past_and_not_before_1900(LocalDate date, boolean allowed) {
            written(Column.USERS_DATE_OF_BIRTH, date);

            assertThat(refused)
                    .isEqualTo(
                            allowed ? List.of() : List.of(new Violation(Column.USERS_DATE_OF_BIRTH, Violation.RANGE)));
        }

        @ParameterizedTest
        @CsvSource({"-1, false", "0, true", "100, true", "101, false"})
        void experience_is_0_to_100_years(int years, boolean allowed) {
            written(Column.USERS_YEARS_OF_EXPERIENCE, years);

            assertThat(refused)
                    .isEqualTo(
                            allowed
                                    ? List.of()
                                    : List.of(new Violation(Column.USERS_YEARS_OF_EXPERIENCE, Violation.RANGE)));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"MENTOR", "MENTEE", "BOTH"})
        void mentoring_is_one_of_three_or_none(String value) {
            written(Column.USERS_MENTOR_MENTEE, value);

            assertThat(refused).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "mentor", "BOTH ", "NEITHER"})
        void mentoring_is_nothing_else(String value) {
            refuses(Column.USERS_MENTOR_MENTEE, value, Violation.ONE_OF);
        }
    }

    @Nested
    class ARow {

        private final User foreign = new User(
                Samples.ADA_ID,
                "~ Not A Name",
                "no address",
                "none",
                "",
                LocalDate.of(9999, 1, 1),
                "",
                "?",
                -5,
                null,
                null,
                "whatever",
                null,
                -5,
                null,
                null,
                null,
                null);

        @Test
        void of_a_foreign_writer_is_left_alone_where_nothing_is_written() {
            User stored = written(foreign, Column.USERS_CITY);

            assertThat(refused).isEmpty();
            assertThat(stored).isEqualTo(Rows.with(foreign, Column.USERS_AGE, null));
        }

        @Test
        void tells_everything_that_is_wrong_with_what_is_written() {
            Rules.DEFAULT.user(foreign, TODAY, EnumSet.allOf(Column.class), refused::add);

            assertThat(refused)
                    .containsExactlyInAnyOrder(
                            new Violation(Column.USERS_USERNAME, Violation.FORMAT),
                            new Violation(Column.USERS_EMAIL, Violation.FORMAT),
                            new Violation(Column.USERS_PHONE_NUMBER, Violation.FORMAT),
                            new Violation(Column.USERS_DATE_OF_BIRTH, Violation.RANGE),
                            new Violation(Column.USERS_STATE, Violation.FORMAT),
                            new Violation(Column.USERS_AGE, Violation.RANGE),
                            new Violation(Column.USERS_MENTOR_MENTEE, Violation.ONE_OF),
                            new Violation(Column.USERS_YEARS_OF_EXPERIENCE, Violation.RANGE));
        }

        @Test
        void with_nulls_is_left_for_the_columns_to_refuse() {
            User empty = Samples.ADA;
            for (Column column : dev.kith.model.Table.USERS.columns()) {
                empty = Rows.with(empty, column, null);
            }

            assertThat(Rules.DEFAULT.user(empty, TODAY, EnumSet.allOf(Column.class), refused::add))
                    .isEqualTo(empty);
            assertThat(refused).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"a\ud800", "\udc00", "a\u0000b"})
        void with_text_that_is_not_well_formed_is_left_for_the_columns_to_refuse(String text) {
            for (Column column : List.of(
                    Column.USERS_USERNAME,
                    Column.USERS_EMAIL,
                    Column.USERS_PHONE_NUMBER,
                    Column.USERS_STATE,
                    Column.USERS_MENTOR_MENTEE)) {
                stores(column, text, text);
            }
        }

        @Test
        void is_stored_as_it_is_without_rules() {
            assertThat(Rules.COLUMNS_ONLY.user(foreign, TODAY, EnumSet.allOf(Column.class), refused::add))
                    .isSameAs(foreign);
            assertThat(refused).isEmpty();
        }
    }

    @Nested
    class AMessage {

        private Message message(String content, String mediaUrl) {
            return new Message(
                    Samples.HELLO.messageId(),
                    Samples.ADA_ID,
                    Samples.LIN_ID,
                    null,
                    content,
                    mediaUrl,
                    Samples.NOON,
                    null);
        }

        private void refuses(Message message, String constraint) {
            assertThat(Rules.DEFAULT.message(message, refused::add)).isEqualTo(message);
            assertThat(refused).containsExactly(new Violation(Column.MESSAGES_CONTENT, constraint));
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(strings = {"", " ", "\u00a0\u3000\n\u0085"})
        void says_something_or_shows_something(String blank) {
            refuses(message(blank, null), Violation.NOT_BLANK);
            refused.clear();

            assertThat(Rules.DEFAULT.message(message(blank, "https://kith.dev/a.png"), refused::add))
                    .isEqualTo(message(blank, "https://kith.dev/a.png"));
            assertThat(refused).isEmpty();
            assertThat(Rules.COLUMNS_ONLY.message(message(blank, null), refused::add))
                    .isEqualTo(message(blank, null));
            assertThat(refused).isEmpty();
        }

        @Test
        void keeps_its_content_as_it_is() {
            Message message = message("  A\u030a ", null);

            assertThat(Rules.DEFAULT.message(message, refused::add)).isEqualTo(message);
            assertThat(refused).isEmpty();
        }

        @Test
        void has_at_most_65536_code_points() {
            Rules.DEFAULT.message(message("🙂".repeat(65_536), null), refused::add);
            assertThat(refused).isEmpty();

            refuses(message("🙂".repeat(65_536) + ".", null), Violation.MAX_CODE_POINTS);
        }
    }

    @Nested
    class AKey {

        @Test
        void is_looked_up_in_the_form_that_is_stored() {
            assertThat(Rules.DEFAULT.canonical(UserKey.username("ＡDA"))).contains(UserKey.username("ada"));
            assertThat(Rules.DEFAULT.canonical(UserKey.email(" Ada@Kith.dev"))).contains(UserKey.email("ada@kith.dev"));
            assertThat(Rules.DEFAULT.canonical(UserKey.phoneNumber("+49 30"))).contains(UserKey.phoneNumber("4930"));
            assertThat(Rules.DEFAULT.canonical(Samples.ADA_ID)).contains(Samples.ADA_ID);
            assertThat(Rules.COLUMNS_ONLY.canonical(Samples.ADA_ID)).contains(Samples.ADA_ID);
            assertThat(Rules.COLUMNS_ONLY.canonical(UserKey.username("Ada"))).contains(UserKey.username("Ada"));
        }

        @Test
        void that_nobody_can_have_finds_nobody() {
            assertThat(Rules.DEFAULT.canonical(UserKey.username("~0123456789abcde")))
                    .isEmpty();
            assertThat(Rules.DEFAULT.canonical(UserKey.username("a".repeat(17))))
                    .isEmpty();
            assertThat(Rules.DEFAULT.canonical(UserKey.username("\ud800"))).isEmpty();
            assertThat(Rules.DEFAULT.canonical(UserKey.email("a".repeat(24) + "@b")))
                    .isEmpty();
            assertThat(Rules.DEFAULT.canonical(UserKey.phoneNumber("12345678901")))
                    .isEmpty();
            assertThat(Rules.COLUMNS_ONLY.canonical(UserKey.username("a".repeat(17))))
                    .isEmpty();
            assertThat(Rules.COLUMNS_ONLY.canonical(UserKey.username("a\u0000")))
                    .isEmpty();
        }

        @Test
        void fits_by_code_points_in_canonical_form() {
            assertThat(Rules.COLUMNS_ONLY.canonical(UserKey.username("🙂".repeat(16))))
                    .isPresent();
            assertThat(Rules.DEFAULT.canonical(UserKey.username("a\u030a".repeat(16))))
                    .contains(UserKey.username("å".repeat(16)));
        }

        @Test
        void of_null_is_refused() {
            for (Rules rules : List.of(Rules.DEFAULT, Rules.COLUMNS_ONLY)) {
                refusesNull(rules, UserKey.username(null), Column.USERS_USERNAME);
                refusesNull(rules, UserKey.email(null), Column.USERS_EMAIL);
                refusesNull(rules, UserKey.phoneNumber(null), Column.USERS_PHONE_NUMBER);
            }
        }

        private void refusesNull(Rules rules, UserKey key, Column column) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> rules.canonical(key))
                    .satisfies(error ->
                            assertThat(error.violations()).containsExactly(new Violation(column, Violation.NOT_NULL)));
        }
    }
}
