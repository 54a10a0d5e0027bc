package dev.kith.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.kith.error.InvalidCursorException;
import java.io.Serializable;

/**
 * A place in a list, opaque: letters, digits, {@code -} and {@code _}, so that it fits a URL as it is. It belongs to the
 * list and the order it was made for, does not expire, and holds no secret.
 *
 * @param value the text to hand out and take back
 */
public record Cursor(String value) implements Serializable {

    private static final int LONGEST = 1_024;

    /**
     * Makes a cursor of what was handed back; anything that cannot be one is refused at once.
     *
     * @param value the text to hand out and take back
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Cursor {
        if (value == null
                || value.isEmpty()
                || value.length() > LONGEST
                || !value.chars().allMatch(Cursor::plain)) {
            throw new InvalidCursorException();
        }
    }

    /** {@return the text} */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }

    private static boolean plain(int unit) {
        return unit < 0x80 && (Character.isLetterOrDigit(unit) || unit == '-' || unit == '_');
    }
}
