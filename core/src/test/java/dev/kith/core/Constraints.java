package dev.kith.core;

import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.Storable;
import dev.kith.model.constraint.WellFormed;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The constraints of a property, as a validator sees them, in words. */
final class Constraints {

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private Constraints() {}

    /** What a type declares for the component or field that holds a column. */
    static Set<String> declared(Class<?> type, Column column) {
        PropertyDescriptor property =
                VALIDATOR.getConstraintsForClass(type).getConstraintsForProperty(column.javaName());
        return property == null
                ? Set.of()
                : property.getConstraintDescriptors().stream()
                        .map(Constraints::words)
                        .collect(Collectors.toSet());
    }

    /** What the type as a whole declares. */
    static Set<String> declared(Class<?> type) {
        return VALIDATOR.getConstraintsForClass(type).getConstraintDescriptors().stream()
                .map(Constraints::words)
                .collect(Collectors.toSet());
    }

    /** What the model asks for, nulls apart. */
    static Set<String> asked(ModelTables.Line line, boolean notNull) {
        Set<String> words = new java.util.HashSet<>();
        if (notNull) {
            words.add(NotNull.class.getSimpleName());
        }
        if (line.isText()) {
            words.add(MaxCodePoints.class.getSimpleName() + " " + line.maxCodePoints());
            words.add(WellFormed.class.getSimpleName());
        }
        if (line.isTime()) {
            words.add(Storable.class.getSimpleName());
        }
        return words;
    }

    private static String words(ConstraintDescriptor<?> constraint) {
        String name = constraint.getAnnotation().annotationType().getSimpleName();
        Object value = constraint.getAttributes().get("value");
        return value == null ? name : name + " " + value;
    }
}
