package dev.kith.model.constraint;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The date or instant is one that every database stores as it is: of the years 1 to 9999, an instant in whole microseconds. Null is valid. */
@Documented
@Constraint(validatedBy = {StorableInstantValidator.class, StorableDateValidator.class})
@Target({FIELD, METHOD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Storable {

    /** {@return the message} */
    String message() default "must lie in the years 1 to 9999, in whole microseconds";

    /** {@return the validation groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};
}
