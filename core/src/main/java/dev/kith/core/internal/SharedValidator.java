package dev.kith.core.internal;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** One validator for all, since the first validation takes longer than all the others: it reads the annotations. */
final class SharedValidator {

    static final Validator INSTANCE = configuration().buildValidatorFactory().getValidator();

    private SharedValidator() {}

    /** Nothing but the annotations: no expression language, and no XML of the host's that is about its own classes. */
    static HibernateValidatorConfiguration configuration() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
                .failFast(false);
    }
}
