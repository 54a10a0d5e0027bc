package dev.kith.storage.sql;

import dev.kith.model.Reading;
import dev.kith.spi.OpenOptions;
import java.util.Objects;

/** Which of a database's tables are Kith's, and how they read <em>unique</em>. Immutable. */
public final class SqlOptions {

    /** {@link Reading#RELATIONAL}, no prefix. */
    public static final SqlOptions DEFAULT = new SqlOptions(Reading.RELATIONAL, "");

    private final Reading reading;
    private final String tablePrefix;

    private SqlOptions(Reading reading, String tablePrefix) {
        this.reading = reading;
        this.tablePrefix = tablePrefix;
    }

    /**
     * Takes over what options to open a URL say.
     *
     * @param options reading and prefix
     * @return the same, without the credentials
     */
    public static SqlOptions of(OpenOptions options) {
        return new SqlOptions(options.reading(), options.tablePrefix());
    }

    /** {@return how to read <em>unique</em>} */
    public Reading reading() {
        return reading;
    }

    /** {@return what the tables' names begin with; empty for nothing} */
    public String tablePrefix() {
        return tablePrefix;
    }

    /**
     * Changes the reading.
     *
     * @param changed how to read <em>unique</em>; tables that were created with the other are refused
     * @return options with it
     */
    public SqlOptions reading(Reading changed) {
        return new SqlOptions(Objects.requireNonNull(changed, "reading"), tablePrefix);
    }

    /**
     * Changes the prefix, for schemas that have tables of these names already.
     *
     * @param changed a small letter, then up to 29 small letters, digits and underscores; or nothing
     * @return options with it
     * @throws IllegalArgumentException where it is anything else
     */
    public SqlOptions tablePrefix(String changed) {
        return new SqlOptions(
                reading, OpenOptions.builder().tablePrefix(changed).build().tablePrefix());
    }

    /** {@return such as {@code SqlOptions[reading=RELATIONAL, tablePrefix=]}} */
    @Override
    public String toString() {
        return "SqlOptions[reading=" + reading + ", tablePrefix=" + tablePrefix + "]";
    }
}
