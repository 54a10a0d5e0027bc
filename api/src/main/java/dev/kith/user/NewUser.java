package dev.kith.user;

import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.Storable;
import dev.kith.model.constraint.WellFormed;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A user to register. Immutable; it holds a copy of the password. */
public final class NewUser extends ProfileColumns {

    private final @Nullable UserId userId;
    private final @NotNull @MaxCodePoints(16) @WellFormed String username;
    private final @NotNull @MaxCodePoints(24) @WellFormed String email;
    private final @MaxCodePoints(10) @WellFormed @Nullable String phoneNumber;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String passwordHash;
    private final @NotNull @Storable LocalDate dateOfBirth;
    private final char @Nullable [] password;

    private NewUser(Builder builder) {
        super(builder);
        this.userId = builder.userId;
        this.username = builder.username;
        this.email = builder.email;
        this.phoneNumber = builder.phoneNumber;
        this.passwordHash = builder.passwordHash;
        this.dateOfBirth = builder.dateOfBirth;
        this.password = copy(builder.password);
    }

    /**
     * Begins a user.
     *
     * @param username how the user is called
     * @param email the address
     * @param dateOfBirth the day of birth
     * @return a builder, with nothing else set: no password either, so that none signs in
     */
    public static Builder builder(String username, String email, LocalDate dateOfBirth) {
        return new Builder(username, email, dateOfBirth);
    }

    /** {@return the id, or null to have one made} */
    public @Nullable UserId userId() {
        return userId;
    }

    /** {@return how the user is called} */
    public String username() {
        return username;
    }

    /** {@return the address} */
    public String email() {
        return email;
    }

    /** {@return the telephone number} */
    public @Nullable String phoneNumber() {
        return phoneNumber;
    }

    /** {@return the hash that another system made, or null} */
    public @Nullable String passwordHash() {
        return passwordHash;
    }

    /** {@return the day of birth} */
    public LocalDate dateOfBirth() {
        return dateOfBirth;
    }

    /** {@return a copy of the password, or null where there is none} */
    public char @Nullable [] password() {
        return copy(password);
    }

    /** {@return the username, and nothing that is personal or secret} */
    @Override
    public String toString() {
        return "NewUser[username=" + username + "]";
    }

    private static char @Nullable [] copy(char @Nullable [] password) {
        return password == null ? null : password.clone();
    }

    /** Builds a {@link NewUser}. Not for several threads. */
    public static final class Builder extends ProfileColumns.Builder<Builder> {

        private final String username;
        private final String email;
        private final LocalDate dateOfBirth;
        private @Nullable UserId userId;
        private @Nullable String phoneNumber;
        private @Nullable String passwordHash;
        private char @Nullable [] password;

        private Builder(String username, String email, LocalDate dateOfBirth) {
            this.username = username;
            this.email = email;
            this.dateOfBirth = dateOfBirth;
        }

        @Override
        Builder self() {
            return this;
        }

        /**
         * Brings an id, for users who have one already.
         *
         * @param userId the id, or null to have one made
         * @return this builder
         */
        public Builder userId(@Nullable UserId userId) {
            this.userId = userId;
            return this;
        }

        /**
         * Sets the telephone number.
         *
         * @param phoneNumber the number, or null for none
         * @return this builder
         */
        public Builder phoneNumber(@Nullable String phoneNumber) {
            this.phoneNumber = phoneNumber;
            return named(Column.USERS_PHONE_NUMBER);
        }

        /**
         * Brings a hash that another system made. It replaces a password given before.
         *
         * @param passwordHash what the password hasher can read, or null, or {@link User#NO_PASSWORD}, for none
         * @return this builder
         */
        public Builder passwordHash(@Nullable String passwordHash) {
            this.passwordHash = passwordHash;
            this.password = null;
            return this;
        }

        /**
         * Sets the password, of which only a salted hash is stored. It replaces a hash given before.
         *
         * @param password 1 to 1,024 characters; the caller may clear the array at once
         * @return this builder
         */
        public Builder password(char[] password) {
            this.password = password.clone();
            this.passwordHash = null;
            return this;
        }

        /** {@return the command, unchecked: {@link Users#register} checks it} */
        public NewUser build() {
            return new NewUser(this);
        }
    }
}
