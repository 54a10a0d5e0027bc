package dev.kith.model.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link SingleTarget}. */
public final class SingleTargetValidator implements ConstraintValidator<SingleTarget, Targeted> {

    /** Made by the validator. */
    public SingleTargetValidator() {}

    @Override
    public boolean isValid(@Nullable Targeted value, @Nullable ConstraintValidatorContext context) {
        return value == null || (value.recipientId() == null) != (value.groupId() == null);
    }
}
