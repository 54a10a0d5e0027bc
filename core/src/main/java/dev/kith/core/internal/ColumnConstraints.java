package dev.kith.core.internal;

import dev.kith.error.Violation;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.SingleTarget;
import dev.kith.model.constraint.Storable;
import dev.kith.model.constraint.WellFormed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows' annotations, and what they are called in the model. */
final class ColumnConstraints {

    private static final Map<Class<? extends Annotation>, String> NAMES = Map.of(
            NotNull.class, Violation.NOT_NULL,
            MaxCodePoints.class, Violation.MAX_CODE_POINTS,
            WellFormed.class, Violation.WELL_FORMED,
            Storable.class, Violation.STORABLE,
            SingleTarget.class, Violation.SINGLE_TARGET);

    private static final Map<Table, Map<String, Column>> COLUMNS = Arrays.stream(Table.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), ColumnConstraints::byJavaName));

    private final Validator validator;

    ColumnConstraints(Validator validator) {
        this.validator = validator;
    }

    /** Adds what the row breaks. */
    void check(Table table, Object row, List<Violation> violations) {
        for (ConstraintViolation<Object> broken : validator.validate(row)) {
            violations.add(violation(table, broken));
        }
    }

    private static Violation violation(Table table, ConstraintViolation<?> broken) {
        Class<? extends Annotation> constraint =
                broken.getConstraintDescriptor().getAnnotation().annotationType();
        String name = NAMES.get(constraint);
        String path = broken.getPropertyPath().toString();
        Column column = SingleTarget.class.equals(constraint)
                ? Column.MESSAGES_RECIPIENT_ID
                : COLUMNS.getOrDefault(table, Map.of()).get(path);
        if (name == null || column == null) {
            throw new IllegalStateException("Not a constraint of the model: " + constraint.getName() + " on " + path);
        }
        return new Violation(column, name);
    }

    private static Map<String, Column> byJavaName(Table table) {
        return table.columns().stream().collect(Collectors.toUnmodifiableMap(Column::javaName, Function.identity()));
    }
}
