package dev.kith.storage.tck;

import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.message.Message;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalogue says a column can hold, said once more without annotations, so that the two can be compared. */
final class ColumnCheck {

    private ColumnCheck() {}

    static void refuseUnfit(Record row) {
        List<Violation> violations = new ArrayList<>();
        RawRow.of(row).values().forEach((column, value) -> {
            String broken = broken(column, value);
            if (broken != null) {
                violations.add(new Violation(column, broken));
            }
        });
        if (row instanceof Message message && (message.recipientId() == null) == (message.groupId() == null)) {
            violations.add(new Violation(Column.MESSAGES_RECIPIENT_ID, Violation.SINGLE_TARGET));
        }
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
    }

    private static @Nullable String broken(Column column, @Nullable Object value) {
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
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return storable(year) && instant.equals(instant.truncatedTo(ChronoUnit.MICROS));
        }
        return !(value instanceof LocalDate date) || storable(date.getYear());
    }

    private static boolean storable(int year) {
        return year >= 1 && year <= 9999;
    }
}
