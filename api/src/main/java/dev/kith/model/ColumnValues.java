package dev.kith.model;

import dev.kith.error.Violation;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a column can hold, whatever the rules: for stores that have no schema to say it. */
public final class ColumnValues {

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int NANOS_IN_A_MICROSECOND = 1_000;

    private ColumnValues() {}

    /**
     * Tells whether a column can hold a value. Uniqueness, references and what spans columns are another matter.
     *
     * @param column the column
     * @param value a {@link String}, an {@link Instant}, a {@link LocalDate}, or null; every value of another type fits
     * @return which constraint of {@link Violation} it breaks, or null where it fits
     */
    public static @Nullable String broken(Column column, @Nullable Object value) {
        if (value == null) {
            return column.notNull() ? Violation.NOT_NULL : null;
        }
        if (value instanceof String text) {
            if (!CodePoints.wellFormed(text)) {
                return Violation.WELL_FORMED;
            }
            return CodePoints.count(text) > column.maxCodePoints() ? Violation.MAX_CODE_POINTS : null;
        }
        return storable(value) ? null : Violation.STORABLE;
    }

    private static boolean storable(Object value) {
        if (value instanceof Instant instant) {
            long second = instant.getEpochSecond();
            return second >= FIRST_SECOND && second <= LAST_SECOND && instant.getNano() % NANOS_IN_A_MICROSECOND == 0;
        }
        return !(value instanceof LocalDate date) || (date.getYear() >= 1 && date.getYear() <= 9999);
    }
}
