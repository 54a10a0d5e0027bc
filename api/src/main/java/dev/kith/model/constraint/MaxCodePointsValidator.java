package dev.kith.model.constraint;

import dev.kith.model.CodePoints;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link MaxCodePoints}. */
public final class MaxCodePointsValidator implements ConstraintValidator<MaxCodePoints, String> {

    private int most;

    @Override
    public void initialize(MaxCodePoints constraint) {
        most = constraint.value();
    }

    /** Made by the validator. */
    public MaxCodePointsValidator() {}

    @Override
    public boolean isValid(@Nullable String value, @Nullable ConstraintValidatorContext context) {
        return value == null || (value.length() <= most || CodePoints.count(value) <= most);
    }
}
