package dev.kith.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Checks {@link Storable}. */
public final class StorableInstantValidator implements ConstraintValidator<Storable, Instant> {

    /** Made by the validator. */
    public StorableInstantValidator() {}

    @Override
    public boolean isValid(@Nullable Instant value, @Nullable ConstraintValidatorContext context) {
        return value == null || (Years.contain(value) && value.equals(value.truncatedTo(ChronoUnit.MICROS)));
    }
}
