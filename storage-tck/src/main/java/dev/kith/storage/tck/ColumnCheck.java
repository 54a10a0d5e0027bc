package dev.kith.storage.tck;

import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.ColumnValues;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue says a column can hold, said without annotations, so that the two can be compared. */
final class ColumnCheck {

    private ColumnCheck() {}

    static void refuseUnfit(Record row) {
        List<Violation> violations = new ArrayList<>();
        RawRow.of(row).values().forEach((column, value) -> {
            String broken = ColumnValues.broken(column, value);
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
}
