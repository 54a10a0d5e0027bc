package dev.kith.core.internal;

import dev.kith.model.Column;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserUpdate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of users made from other rows and from commands. */
final class UserRows {

    private static final LocalDate TOMBSTONE_BIRTH = LocalDate.of(1900, 1, 1);

    /** Stands in for a user who does not exist, since an invalid value is told before that. */
    static final User NOBODY = nobody(LocalDate.of(2000, 1, 1));

    private UserRows() {}

    static User nobody(LocalDate dateOfBirth) {
        return bare(new UserId(new UUID(0, 0)), "nobody", "nobody@kith.dev", dateOfBirth, null, null);
    }

    /** Makes the row of a new user, unchecked; without a hash of its own nobody signs in. */
    static User draft(NewUser command, UserId userId, Instant now) {
        String hash = command.passwordHash() == null ? User.NO_PASSWORD : command.passwordHash();
        return new User(
                userId,
                command.username(),
                command.email(),
                command.phoneNumber(),
                hash,
                command.dateOfBirth(),
                command.city(),
                command.state(),
                command.age(),
                command.profilePicture(),
                command.bio(),
                command.mentorMentee(),
                command.jobTitle(),
                command.yearsOfExperience(),
                command.areasOfExpertise(),
                command.seekingHelpIn(),
                now,
                now);
    }

    static Set<Column> written(NewUser command) {
        Set<Column> written = EnumSet.of(
                Column.USERS_USERNAME, Column.USERS_EMAIL, Column.USERS_PASSWORD_HASH, Column.USERS_DATE_OF_BIRTH);
        written.addAll(command.columns());
        return written;
    }

    /**
     * Takes from the update what it names, and the rest from the row. A date of birth that is cleared is null here:
     * validation tells.
     */
    @SuppressWarnings("NullAway")
    static User updated(User row, UserUpdate update) {
        Choice named = new Choice(update.columns());
        return new User(
                row.userId(),
                row.username(),
                row.email(),
                row.phoneNumber(),
                row.passwordHash(),
                named.of(Column.USERS_DATE_OF_BIRTH, update.dateOfBirth(), row.dateOfBirth()),
                named.of(Column.USERS_CITY, update.city(), row.city()),
                named.of(Column.USERS_STATE, update.state(), row.state()),
                named.of(Column.USERS_AGE, update.age(), row.age()),
                named.of(Column.USERS_PROFILE_PICTURE, update.profilePicture(), row.profilePicture()),
                named.of(Column.USERS_BIO, update.bio(), row.bio()),
                named.of(Column.USERS_MENTOR_MENTEE, update.mentorMentee(), row.mentorMentee()),
                named.of(Column.USERS_JOB_TITLE, update.jobTitle(), row.jobTitle()),
                named.of(Column.USERS_YEARS_OF_EXPERIENCE, update.yearsOfExperience(), row.yearsOfExperience()),
                named.of(Column.USERS_AREAS_OF_EXPERTISE, update.areasOfExpertise(), row.areasOfExpertise()),
                named.of(Column.USERS_SEEKING_HELP_IN, update.seekingHelpIn(), row.seekingHelpIn()),
                row.createdDate(),
                row.updatedDate());
    }

    static User withUsername(User row, String username) {
        return withKeys(row, username, row.email(), row.phoneNumber(), row.passwordHash());
    }

    static User withEmail(User row, String email) {
        return withKeys(row, row.username(), email, row.phoneNumber(), row.passwordHash());
    }

    static User withPhoneNumber(User row, @Nullable String phoneNumber) {
        return withKeys(row, row.username(), row.email(), phoneNumber, row.passwordHash());
    }

    static User withHash(User row, String passwordHash) {
        return withKeys(row, row.username(), row.email(), row.phoneNumber(), passwordHash);
    }

    /** Moves {@code updated_date} on, past its last value even where the clock stands still or runs back. */
    static User writtenAt(User row, Instant now) {
        Instant last = row.updatedDate();
        Instant next = last == null || now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
        return copy(row, row.username(), row.email(), row.phoneNumber(), row.passwordHash(), next);
    }

    /** Leaves nothing personal: what is not null by the model becomes a tombstone. */
    static User erased(User row, String letters) {
        return bare(
                row.userId(),
                "~" + letters,
                letters + "@erased",
                TOMBSTONE_BIRTH,
                row.createdDate(),
                row.updatedDate());
    }

    private static User bare(
            UserId userId,
            String username,
            String email,
            LocalDate dateOfBirth,
            @Nullable Instant createdDate,
            @Nullable Instant updatedDate) {
        return new User(
                userId,
                username,
                email,
                null,
                User.NO_PASSWORD,
                dateOfBirth,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                createdDate,
                updatedDate);
    }

    private static User withKeys(User row, String username, String email, @Nullable String phone, String hash) {
        return copy(row, username, email, phone, hash, row.updatedDate());
    }

    private static User copy(
            User row,
            String username,
            String email,
            @Nullable String phoneNumber,
            String passwordHash,
            @Nullable Instant updatedDate) {
        return new User(
                row.userId(),
                username,
                email,
                phoneNumber,
                passwordHash,
                row.dateOfBirth(),
                row.city(),
                row.state(),
                row.age(),
                row.profilePicture(),
                row.bio(),
                row.mentorMentee(),
                row.jobTitle(),
                row.yearsOfExperience(),
                row.areasOfExpertise(),
                row.seekingHelpIn(),
                row.createdDate(),
                updatedDate);
    }

    private record Choice(Set<Column> named) {

        <T> @Nullable T of(Column column, @Nullable T update, @Nullable T row) {
            return named.contains(column) ? update : row;
        }
    }
}
