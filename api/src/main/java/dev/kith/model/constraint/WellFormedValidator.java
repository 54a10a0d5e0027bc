package dev.kith.model.constraint;

import dev.kith.model.CodePoints;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link WellFormed}. */
public final class WellFormedValidator implements ConstraintValidator<WellFormed, String> {

    /** Made by the validator. */
    public WellFormedValidator() {}

    @Override
    public boolean isValid(@Nullable String value, @Nullable ConstraintValidatorContext context) {
        return value == null || CodePoints.wellFormed(value);
    }
}
