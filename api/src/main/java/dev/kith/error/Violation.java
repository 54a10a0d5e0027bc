package dev.kith.error;

import dev.kith.model.Column;
import dev.kith.model.Table;
import java.io.Serializable;

/**
 * One reason why a value is refused.
 *
 * @param column the column that cannot hold the value
 * @param constraint what it breaks: one of the constants here, or the name that a host's own rules give
 */
public record Violation(Column column, String constraint) implements Serializable {

    /** The column is not null, and nothing was given. */
    public static final String NOT_NULL = "not_null";

    /** The text has more code points than fit. */
    public static final String MAX_CODE_POINTS = "max_code_points";

    /** The text has a lone surrogate or U+0000. */
    public static final String WELL_FORMED = "well_formed";

    /** The date or instant is outside the years 1 to 9999. */
    public static final String STORABLE = "storable";

    /** The message has both a recipient and a group, or neither. */
    public static final String SINGLE_TARGET = "single_target";

    /** The text is not a UUID. */
    public static final String UUID = "uuid";

    /** The value does not have the form its rule asks for: a username, an address, digits, letters. */
    public static final String FORMAT = "format";

    /** The number or date lies outside what its rule allows, or disagrees with another column. */
    public static final String RANGE = "range";

    /** The value is not one of those its rule lists. */
    public static final String ONE_OF = "one_of";

    /** Something must be said: neither content (that is not blank) nor media was given. */
    public static final String NOT_BLANK = "not_blank";

    /** {@return the table the column stands in} */
    public Table table() {
        return column.table();
    }

    /** {@return such as {@code users.email: max_code_points}} */
    @Override
    public String toString() {
        return column + ": " + constraint;
    }
}
