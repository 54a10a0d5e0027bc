package dev.kith.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.core.Rows;
import dev.kith.core.Rules;
import dev.kith.core.Samples;
import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.User;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowValidatorTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Set<Column> ALL = EnumSet.allOf(Column.class);

    private final RowValidator validator = new RowValidator(Rules.DEFAULT);
    private final RowValidator withoutRules = new RowValidator(Rules.COLUMNS_ONLY);

    @Test
    void a_row_is_returned_in_canonical_form() {
        User draft =
                Rows.with(Rows.with(Samples.ADA, Column.USERS_USERNAME, "Ada"), Column.USERS_EMAIL, " ADA@kith.dev ");

        assertThat(validator.user(draft, TODAY, ALL)).isEqualTo(Samples.ADA);
        assertThat(validator.message(Samples.HELLO)).isEqualTo(Samples.HELLO);
        assertThat(validator.group(Samples.CIRCLE)).isEqualTo(Samples.CIRCLE);
        assertThat(validator.member(Samples.MEMBER)).isEqualTo(Samples.MEMBER);
    }

    @Test
    void length_is_measured_in_canonical_form() {
        User padded = Rows.with(Samples.ADA, Column.USERS_EMAIL, " ".repeat(40) + "ada@kith.dev");
        User composed = Rows.with(Samples.ADA, Column.USERS_USERNAME, "a\u030a".repeat(16));

        assertThat(validator.user(padded, TODAY, ALL)).isEqualTo(Samples.ADA);
        assertThat(validator.user(composed, TODAY, ALL).username()).isEqualTo("å".repeat(16));
        refuses(
                () -> validator.user(Rows.with(Samples.ADA, Column.USERS_USERNAME, "İ".repeat(9)), TODAY, ALL),
                new Violation(Column.USERS_USERNAME, Violation.MAX_CODE_POINTS));
    }

    @Test
    void all_that_is_wrong_is_told_at_once_by_rules_and_columns_in_the_models_order() {
        User draft = Rows.with(Samples.ADA, Column.USERS_UPDATED_DATE, java.time.Instant.MAX);
        draft = Rows.with(draft, Column.USERS_USERNAME, "not a name at all");
        draft = Rows.with(draft, Column.USERS_EMAIL, null);
        draft = Rows.with(draft, Column.USERS_CITY, "\ud800" + "c".repeat(26));
        draft = Rows.with(draft, Column.USERS_MENTOR_MENTEE, "neither");
        User wrong = draft;

        refuses(
                () -> validator.user(wrong, TODAY, ALL),
                new Violation(Column.USERS_USERNAME, Violation.FORMAT),
                new Violation(Column.USERS_USERNAME, Violation.MAX_CODE_POINTS),
                new Violation(Column.USERS_EMAIL, Violation.NOT_NULL),
                new Violation(Column.USERS_CITY, Violation.MAX_CODE_POINTS),
                new Violation(Column.USERS_CITY, Violation.WELL_FORMED),
                new Violation(Column.USERS_MENTOR_MENTEE, Violation.ONE_OF),
                new Violation(Column.USERS_UPDATED_DATE, Violation.STORABLE));
    }

    @ParameterizedTest
    @EnumSource
    void rows_of_nothing_but_nulls_are_refused_by_the_columns_that_are_not_null(Table table) {
        for (RowValidator each : new RowValidator[] {validator, withoutRules}) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> store(each, nulls(table)))
                    .satisfies(error -> assertThat(error.violations())
                            .filteredOn(violation -> violation.constraint().equals(Violation.NOT_NULL))
                            .extracting(Violation::column)
                            .isEqualTo(table.columns().stream()
                                    .filter(Column::notNull)
                                    .toList()));
        }
    }

    @Test
    void columns_that_are_not_written_are_checked_by_the_columns_but_not_by_the_rules() {
        User foreign = Rows.with(Samples.ADA, Column.USERS_USERNAME, "Not A Name");
        User tooLong = Rows.with(Samples.ADA, Column.USERS_USERNAME, "n".repeat(17));

        assertThat(validator.user(foreign, TODAY, Set.of(Column.USERS_CITY))).isEqualTo(foreign);
        refuses(
                () -> validator.user(tooLong, TODAY, Set.of(Column.USERS_CITY)),
                new Violation(Column.USERS_USERNAME, Violation.MAX_CODE_POINTS));
    }

    @Test
    void the_longest_text_fits_in_every_column() {
        for (Column column : Column.values()) {
            if (column.maxCodePoints() > 0) {
                Record row = Rows.with(Probes.sample(column), column, "🙂".repeat(column.maxCodePoints()));
                assertThat(store(withoutRules, row)).isEqualTo(row);
            }
        }
    }

    @Test
    void a_message_without_content_is_refused_by_the_rules_alone() {
        Message silent =
                Rows.with(Rows.with(Samples.HELLO, Column.MESSAGES_CONTENT, null), Column.MESSAGES_MEDIA_URL, null);

        assertThat(withoutRules.message(silent)).isEqualTo(silent);
        refuses(() -> validator.message(silent), new Violation(Column.MESSAGES_CONTENT, Violation.NOT_BLANK));
    }

    @Test
    void no_value_is_told() {
        User secret = Rows.with(Samples.ADA, Column.USERS_PASSWORD_HASH, "hush\u0000");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> validator.user(secret, TODAY, ALL))
                .withMessage("Refused: [users.password_hash: well_formed]")
                .withNoCause();
    }

    private static Record store(RowValidator validator, Record row) {
        if (row instanceof User user) {
            return validator.user(user, TODAY, ALL);
        }
        if (row instanceof Message message) {
            return validator.message(message);
        }
        return row instanceof Group group ? validator.group(group) : validator.member((GroupMember) row);
    }

    private static Record nulls(Table table) {
        Record row = Probes.sample(table.columns().get(0));
        for (Column column : table.columns()) {
            row = Rows.with(row, column, null);
        }
        return row;
    }

    private static void refuses(ThrowingCallable call, Violation... violations) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(call)
                .satisfies(error -> assertThat(error.violations()).containsExactly(violations));
    }
}
