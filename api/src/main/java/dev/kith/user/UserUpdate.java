package dev.kith.user;

import dev.kith.model.Column;
import dev.kith.model.constraint.Storable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a user's profile. A column that was not named stays as it is; one set to null is cleared. Username,
 * email, telephone number and password have calls of their own. Immutable.
 */
public final class UserUpdate extends ProfileColumns {

    private final @Storable @Nullable LocalDate dateOfBirth;
    private final boolean versioned;
    private final @Nullable Instant version;

    private UserUpdate(Builder builder) {
        super(builder);
        this.dateOfBirth = builder.dateOfBirth;
        this.versioned = builder.versioned;
        this.version = builder.version;
    }

    /** {@return a builder that changes nothing yet} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the day of birth, or null where it was not named} */
    public @Nullable LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    /** {@return whether the update is to fail where {@link #version()} is no longer the row's} */
    public boolean versioned() {
        return versioned;
    }

    /** {@return the {@code updated_date} the caller read, null included; no meaning unless {@link #versioned()}} */
    public @Nullable Instant version() {
        return version;
    }

    /** {@return the columns it changes, without their values} */
    @Override
    public String toString() {
        return "UserUpdate" + columns();
    }

    /** Builds a {@link UserUpdate}. Not for several threads. */
    public static final class Builder extends ProfileColumns.Builder<Builder> {

        private @Nullable LocalDate dateOfBirth;
        private boolean versioned;
        private @Nullable Instant version;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Sets the day of birth.
         *
         * @param dateOfBirth the day; null is refused when the update is made, for the column is not null
         * @return this builder
         */
        public Builder dateOfBirth(@Nullable LocalDate dateOfBirth) {
            this.dateOfBirth = dateOfBirth;
            return named(Column.USERS_DATE_OF_BIRTH);
        }

        /**
         * Makes the update fail with a conflict where someone else wrote the user after the caller read it.
         *
         * @param updatedDate the {@code updated_date} that was read, null included
         * @return this builder
         */
        public Builder ifUnchangedSince(@Nullable Instant updatedDate) {
            this.versioned = true;
            this.version = updatedDate;
            return this;
        }

        /** {@return the command, unchecked: the service checks it} */
        public UserUpdate build() {
            return new UserUpdate(this);
        }
    }
}
