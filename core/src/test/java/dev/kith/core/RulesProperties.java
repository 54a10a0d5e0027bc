package dev.kith.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.Violation;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RulesProperties {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Property
    void a_canonical_form_is_its_own_canonical_form(
            @ForAll("columns") Column column, @ForAll("wellFormed") String text) {
        TextRule rule = DefaultRules.rule(column);

        rule.canonical(text).ifPresent(form -> assertThat(rule.canonical(form)).contains(form));
    }

    @Property
    void a_canonical_form_stays_well_formed(@ForAll("columns") Column column, @ForAll("wellFormed") String text) {
        DefaultRules.rule(column)
                .canonical(text)
                .ifPresent(form -> assertThat(form).matches(CodePoints::wellFormed));
    }

    @Property
    void a_name_or_address_and_its_capitals_are_one_where_the_capitals_lose_nothing(@ForAll("wellFormed") String text) {
        String capitals = text.toUpperCase(Locale.ROOT);
        if (capitals.toLowerCase(Locale.ROOT).equals(text)) {
            for (Column column : List.of(Column.USERS_USERNAME, Column.USERS_EMAIL)) {
                TextRule rule = DefaultRules.rule(column);
                assertThat(rule.canonical(capitals)).isEqualTo(rule.canonical(text));
            }
        }
    }

    @Property
    void a_key_is_found_by_the_form_that_is_stored(@ForAll("keyColumns") Column column, @ForAll("any") String text) {
        User draft = Rows.with(Samples.ADA, column, text);
        List<Violation> refused = new ArrayList<>();

        User stored = Rules.DEFAULT.user(draft, TODAY, EnumSet.of(column), refused::add);

        String form = Rows.text(stored, column);
        boolean storable =
                refused.isEmpty() && CodePoints.wellFormed(form) && CodePoints.count(form) <= column.maxCodePoints();
        assertThat(Rules.DEFAULT.canonical(Rows.key(column, text)))
                .isEqualTo(storable ? Optional.of(Rows.key(column, form)) : Optional.empty());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void normalising_a_row_again_changes_nothing(
            @ForAll("any") String username,
            @ForAll("any") String email,
            @ForAll("any") String phone,
            @ForAll("any") String state) {
        User draft = Rows.with(Samples.ADA, Column.USERS_USERNAME, username);
        draft = Rows.with(draft, Column.USERS_EMAIL, email);
        draft = Rows.with(draft, Column.USERS_PHONE_NUMBER, phone);
        draft = Rows.with(draft, Column.USERS_STATE, state);

        User once = Rules.DEFAULT.user(draft, TODAY, EnumSet.allOf(Column.class), violation -> {});

        assertThat(Rules.DEFAULT.user(once, TODAY, EnumSet.allOf(Column.class), violation -> {}))
                .isEqualTo(once);
    }

    @Property
    void without_rules_a_key_is_itself_or_nobodys(@ForAll("keyColumns") Column column, @ForAll("any") String text) {
        UserKey key = Rows.key(column, text);
        boolean fits = CodePoints.wellFormed(text) && CodePoints.count(text) <= column.maxCodePoints();

        assertThat(Rules.COLUMNS_ONLY.canonical(key)).isEqualTo(fits ? Optional.of(key) : Optional.empty());
    }

    /** One letter at a time, where random text would miss the one in a million. */
    @Example
    void every_single_letter_settles_in_a_name_and_in_an_address() {
        for (int codePoint = 1; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (Character.isDefined(codePoint)
                    && Character.getType(codePoint) != Character.PRIVATE_USE
                    && Character.getType(codePoint) != Character.SURROGATE) {
                String letter = Character.toString(codePoint);
                settles(Column.USERS_USERNAME, "a" + letter);
                settles(Column.USERS_EMAIL, letter + "@a" + letter);
            }
        }
    }

    private static void settles(Column column, String text) {
        TextRule rule = DefaultRules.rule(column);
        String once = rule.canonical(text).orElse(null);
        if (once != null && !rule.canonical(once).equals(Optional.of(once))) {
            throw new AssertionError(column + " does not settle for U+" + Integer.toHexString(text.codePointAt(1)));
        }
    }

    @Provide
    Arbitrary<Column> columns() {
        return Arbitraries.of(Column.USERS_USERNAME, Column.USERS_EMAIL, Column.USERS_PHONE_NUMBER, Column.USERS_STATE);
    }

    @Provide
    Arbitrary<Column> keyColumns() {
        return Arbitraries.of(Column.USERS_USERNAME, Column.USERS_EMAIL, Column.USERS_PHONE_NUMBER);
    }

    @Provide
    Arbitrary<String> wellFormed() {
        return UnicodeText.wellFormed();
    }

    @Provide
    Arbitrary<String> any() {
        return Arbitraries.oneOf(
                UnicodeText.any(),
                Arbitraries.strings().withChars("adaAD~lin@. \u0301\u212b").ofMaxLength(26),
                Arbitraries.strings().withChars("0123456789 +-.()").ofMaxLength(20));
    }
}
