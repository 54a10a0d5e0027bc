package dev.kith.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.Storable;
import dev.kith.model.constraint.WellFormed;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code users}: whatever a store holds, unchecked. The annotations state the columns' constraints. The hash
 * of the password is in neither JSON nor {@link #toString()}.
 *
 * @param userId the id
 * @param username what the user is called; in canonical form by the default rules
 * @param email the address; in canonical form by the default rules
 * @param phoneNumber the telephone number
 * @param passwordHash opaque text that a password hasher reads; {@code !} where no password fits
 * @param dateOfBirth the day of birth
 * @param city the city
 * @param state the state, two letters
 * @param age the age as it was at the last write; {@link #ageOn} tells today's
 * @param profilePicture where the picture is, or the picture itself as a data URL
 * @param bio about the user
 * @param mentorMentee by the default rules the name of a {@link Mentoring}
 * @param jobTitle the job
 * @param yearsOfExperience the experience in years
 * @param areasOfExpertise what the user can help with
 * @param seekingHelpIn what the user seeks help in
 * @param createdDate when the user registered, UTC in microseconds
 * @param updatedDate when the row was last written, UTC in microseconds: what optimistic locking compares
 */
public record User(
        @NotNull UserId userId,
        @NotNull @MaxCodePoints(16) @WellFormed String username,
        @NotNull @MaxCodePoints(24) @WellFormed String email,
        @MaxCodePoints(10) @WellFormed @Nullable String phoneNumber,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
        @NotNull
        @MaxCodePoints(Column.TEXT_CODE_POINTS)
        @WellFormed
        String passwordHash,

        @NotNull @Storable LocalDate dateOfBirth,
        @MaxCodePoints(26) @WellFormed @Nullable String city,
        @MaxCodePoints(2) @WellFormed @Nullable String state,
        @Nullable Integer age,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String profilePicture,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String bio,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String mentorMentee,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String jobTitle,

        @Nullable Integer yearsOfExperience,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String areasOfExpertise,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String seekingHelpIn,

        @Storable @Nullable Instant createdDate,
        @Storable @Nullable Instant updatedDate) {

    /** The hash of users whom no password signs in. */
    public static final String NO_PASSWORD = "!";

    /**
     * Tells the age, which the column only remembers.
     *
     * @param date any date
     * @return the whole years from the date of birth to that date; negative before it
     */
    public int ageOn(LocalDate date) {
        return Period.between(dateOfBirth, date).getYears();
    }

    /** {@return every column but the hash of the password} */
    @Override
    public String toString() {
        return "User["
                + "userId=" + userId
                + ", username=" + username
                + ", email=" + email
                + ", phoneNumber=" + phoneNumber
                + ", dateOfBirth=" + dateOfBirth
                + ", city=" + city
                + ", state=" + state
                + ", age=" + age
                + ", profilePicture=" + profilePicture
                + ", bio=" + bio
                + ", mentorMentee=" + mentorMentee
                + ", jobTitle=" + jobTitle
                + ", yearsOfExperience=" + yearsOfExperience
                + ", areasOfExpertise=" + areasOfExpertise
                + ", seekingHelpIn=" + seekingHelpIn
                + ", createdDate=" + createdDate
                + ", updatedDate=" + updatedDate
                + "]";
    }
}
