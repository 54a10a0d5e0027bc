package dev.kith.spi;

import dev.kith.model.Reading;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How to open a store by URL. Immutable. */
public final class OpenOptions {

    /** No credentials, {@link Reading#RELATIONAL}, no prefix. */
    public static final OpenOptions DEFAULT = builder().build();

    private static final Pattern PREFIX = Pattern.compile("([a-z][a-z0-9_]{0,29})?");

    private final @Nullable String user;
    private final @Nullable String password;
    private final Reading reading;
    private final String tablePrefix;

    private OpenOptions(Builder builder) {
        this.user = builder.user;
        this.password = builder.password;
        this.reading = builder.reading;
        this.tablePrefix = builder.tablePrefix;
    }

    /** {@return a builder of {@link #DEFAULT}} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the database user} */
    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    /** {@return the database user's password} */
    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /** {@return how to read <em>unique</em>} */
    public Reading reading() {
        return reading;
    }

    /** {@return what the tables' names begin with; empty for nothing} */
    public String tablePrefix() {
        return tablePrefix;
    }

    /** {@return the options without the credentials} */
    @Override
    public String toString() {
        return "OpenOptions[reading=" + reading + ", tablePrefix=" + tablePrefix + "]";
    }

    /** Builds {@link OpenOptions}. Not for several threads. */
    public static final class Builder {

        private @Nullable String user;
        private @Nullable String password;
        private Reading reading = Reading.RELATIONAL;
        private String tablePrefix = "";

        private Builder() {}

        /**
         * Sets the credentials.
         *
         * @param user the database user
         * @param password its password
         * @return this builder
         */
        public Builder credentials(String user, String password) {
            this.user = user;
            this.password = password;
            return this;
        }

        /**
         * Sets how to read <em>unique</em>. A store that exists is refused where it was created with the other.
         *
         * @param reading which
         * @return this builder
         */
        public Builder reading(Reading reading) {
            this.reading = reading;
            return this;
        }

        /**
         * Sets what the tables' names begin with, for schemas that have tables of these names already.
         *
         * @param tablePrefix a small letter, then up to 29 small letters, digits and underscores; or nothing
         * @return this builder
         * @throws IllegalArgumentException where it is anything else
         */
        public Builder tablePrefix(String tablePrefix) {
            if (!PREFIX.matcher(tablePrefix).matches()) {
                throw new IllegalArgumentException("A prefix is [a-z][a-z0-9_]*, up to 30 characters, or empty");
            }
            this.tablePrefix = tablePrefix;
            return this;
        }

        /** {@return the options} */
        public OpenOptions build() {
            return new OpenOptions(this);
        }
    }
}
