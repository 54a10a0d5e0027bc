package dev.kith.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Checks {@link Storable}. */
public final class StorableDateValidator implements ConstraintValidator<Storable, LocalDate> {

    /** Made by the validator. */
    public StorableDateValidator() {}

    @Override
    public boolean isValid(@Nullable LocalDate value, @Nullable ConstraintValidatorContext context) {
        return value == null || Years.contain(value.getYear());
    }
}
