package dev.kith.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.kith.core.Rules;
import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.group.Group;
import dev.kith.group.GroupMember;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.Storable;
import dev.kith.model.constraint.WellFormed;
import dev.kith.user.User;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.hibernate.validator.cfg.context.PropertyConstraintMappingContext;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each constraint is refused, is refused because of its annotation, and is missed where that annotation is dropped. */
class DroppedAnnotationTest {

    private static final RowValidator INTACT = new RowValidator(Rules.COLUMNS_ONLY);

    @TestFactory
    Stream<DynamicTest> each_constraint_is_kept() {
        return Probes.all().map(probe -> dynamicTest(probe.violation().toString(), () -> isRefused(INTACT, probe)));
    }

    @TestFactory
    Stream<DynamicTest> without_its_annotation_that_test_fails() {
        return Probes.all()
                .map(probe -> dynamicTest(probe.violation().toString(), () -> {
                    try (ValidatorFactory factory = without(probe.violation()).buildValidatorFactory()) {
                        RowValidator broken = new RowValidator(Rules.COLUMNS_ONLY, factory.getValidator());

                        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> isRefused(broken, probe));
                        assertThat(probe.rows())
                                .allSatisfy(
                                        row -> assertThat(stored(broken, row)).isSameAs(row));
                    }
                }));
    }

    @Test
    void dropping_one_annotation_leaves_all_others() {
        Violation dropped = new Violation(Column.USERS_CITY, Violation.MAX_CODE_POINTS);
        try (ValidatorFactory factory = without(dropped).buildValidatorFactory()) {
            RowValidator broken = new RowValidator(Rules.COLUMNS_ONLY, factory.getValidator());

            Probes.all().filter(probe -> !probe.violation().equals(dropped)).forEach(probe -> isRefused(broken, probe));
        }
    }

    private static void isRefused(RowValidator validator, Probes.Probe probe) {
        for (Record row : probe.rows()) {
            assertThatExceptionOfType(InvalidValueException.class)
                    .isThrownBy(() -> stored(validator, row))
                    .satisfies(error -> assertThat(error.violations()).containsExactly(probe.violation()));
        }
    }

    private static Record stored(RowValidator validator, Record row) {
        if (row instanceof User user) {
            return validator.user(user, LocalDate.of(2026, 11, 22), Set.of());
        }
        if (row instanceof Message message) {
            return validator.message(message);
        }
        return row instanceof Group group ? validator.group(group) : validator.member((GroupMember) row);
    }

    /** Everything the model asks of the column but one constraint, in place of its annotations. */
    private static HibernateValidatorConfiguration without(Violation dropped) {
        HibernateValidatorConfiguration configuration = SharedValidator.configuration();
        ConstraintMapping mapping = configuration.createConstraintMapping();
        Column column = dropped.column();
        Class<?> row = Probes.sample(column).getClass();
        if (dropped.constraint().equals(Violation.SINGLE_TARGET)) {
            mapping.type(row).ignoreAnnotations(true);
            return configuration.addMapping(mapping);
        }
        PropertyConstraintMappingContext property =
                mapping.type(row).field(column.javaName()).ignoreAnnotations(true);
        Probes.all()
                .map(Probes.Probe::violation)
                .filter(kept -> kept.column() == column
                        && !kept.equals(dropped)
                        && !kept.constraint().equals(Violation.SINGLE_TARGET))
                .forEach(kept -> property.constraint(definition(kept)));
        return configuration.addMapping(mapping);
    }

    private static GenericConstraintDef<?> definition(Violation kept) {
        return switch (kept.constraint()) {
            case Violation.NOT_NULL -> new GenericConstraintDef<>(NotNull.class);
            case Violation.WELL_FORMED -> new GenericConstraintDef<>(WellFormed.class);
            case Violation.STORABLE -> new GenericConstraintDef<>(Storable.class);
            case Violation.MAX_CODE_POINTS ->
                new GenericConstraintDef<>(MaxCodePoints.class)
                        .param("value", kept.column().maxCodePoints());
            default -> throw new AssertionError(kept);
        };
    }
}
