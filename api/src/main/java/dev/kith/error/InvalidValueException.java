package dev.kith.error;

import dev.kith.model.Column;
import java.util.Comparator;
import java.util.List;

/**
 * A value breaks a column's constraint or a rule. Nothing was stored. All violations are told at once, in the order of
 * the model's columns.
 */
public final class InvalidValueException extends KithException {

    private static final long serialVersionUID = 1L;

    /** What {@link #violations()} tells. */
    private final List<Violation> violations;

    /**
     * Makes the error.
     *
     * @param violations at least one reason, in any order
     * @throws IllegalArgumentException where there is none
     */
    public InvalidValueException(List<Violation> violations) {
        super("Refused: " + ordered(violations));
        this.violations = ordered(violations);
    }

    /**
     * Makes the error of a single reason.
     *
     * @param column the column that cannot hold the value
     * @param constraint what the value breaks
     */
    public InvalidValueException(Column column, String constraint) {
        this(List.of(new Violation(column, constraint)));
    }

    /** {@return every reason, without repetition, ordered by column and then by constraint} */
    public List<Violation> violations() {
        return violations;
    }

    private static List<Violation> ordered(List<Violation> violations) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("An invalid value has at least one violation");
        }
        return violations.stream()
                .distinct()
                .sorted(Comparator.comparing(Violation::column).thenComparing(Violation::constraint))
                .toList();
    }
}
