package dev.kith.benchmarks.sql;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code users} as Hibernate has it. */
@Entity
@Table(name = "users")
@SuppressWarnings("NullAway.Init")
class UserRow {

    @Id
    UUID userId;

    String username;
    String email;

    @Nullable
    String phoneNumber;

    String passwordHash;
    LocalDate dateOfBirth;

    @Nullable
    String city;

    @Nullable
    String state;

    @Nullable
    Integer age;

    @Nullable
    String profilePicture;

    @Nullable
    String bio;

    @Nullable
    String mentorMentee;

    @Nullable
    String jobTitle;

    @Nullable
    Integer yearsOfExperience;

    @Nullable
    String areasOfExpertise;

    @Nullable
    String seekingHelpIn;

    @Nullable
    Instant createdDate;

    @Nullable
    Instant updatedDate;

    /** Of a proxy too, without loading it. */
    UUID getUserId() {
        return userId;
    }
}
