package dev.kith.examples.replay;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.InvalidValueException;
import dev.kith.error.KithException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.error.Violation;
import dev.kith.model.Column;
import java.util.Locale;

/** Brings every refusal to one form: a column and what it breaks. Of several reasons the first counts. */
final class Reasons {

    static final String UNIQUE = "unique";

    private static final String REFERENCES = "references";

    private Reasons() {}

    static Violation of(KithException refusal) {
        if (refusal instanceof InvalidValueException invalid) {
            return invalid.violations().get(0);
        }
        if (refusal instanceof DuplicateValueException duplicate) {
            return new Violation(duplicate.column(), UNIQUE);
        }
        if (refusal instanceof NotFoundException missing) {
            return new Violation(missing.table().primaryKey().get(0), REFERENCES);
        }
        if (refusal instanceof ConflictException conflict) {
            return new Violation(conflict.table().primaryKey().get(0), lower(conflict.reason()));
        }
        if (refusal instanceof NotAllowedException forbidden) {
            return new Violation(Column.MESSAGES_SENDER_ID, lower(forbidden.rule()));
        }
        throw refusal;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
