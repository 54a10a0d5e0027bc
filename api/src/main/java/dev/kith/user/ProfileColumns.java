package dev.kith.user;

import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.WellFormed;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ten columns a user may leave empty, as a command names them. The annotations state the columns' constraints,
 * which hold for the canonical form that the rules make of a value.
 */
public abstract sealed class ProfileColumns permits NewUser, UserUpdate {

    private final Set<Column> columns;
    private final @MaxCodePoints(26) @WellFormed @Nullable String city;
    private final @MaxCodePoints(2) @WellFormed @Nullable String state;
    private final @Nullable Integer age;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String profilePicture;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String bio;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String mentorMentee;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String jobTitle;
    private final @Nullable Integer yearsOfExperience;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String areasOfExpertise;
    private final @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable String seekingHelpIn;

    ProfileColumns(Builder<?> builder) {
        this.columns = Collections.unmodifiableSet(EnumSet.copyOf(builder.columns));
        this.city = builder.city;
        this.state = builder.state;
        this.age = builder.age;
        this.profilePicture = builder.profilePicture;
        this.bio = builder.bio;
        this.mentorMentee = builder.mentorMentee;
        this.jobTitle = builder.jobTitle;
        this.yearsOfExperience = builder.yearsOfExperience;
        this.areasOfExpertise = builder.areasOfExpertise;
        this.seekingHelpIn = builder.seekingHelpIn;
    }

    /** {@return the columns that the builder was told of, those set to null included} */
    public final Set<Column> columns() {
        return columns;
    }

    /** {@return the city} */
    public final @Nullable String city() {
        return city;
    }

    /** {@return the state, two letters} */
    public final @Nullable String state() {
        return state;
    }

    /** {@return the age} */
    public final @Nullable Integer age() {
        return age;
    }

    /** {@return where the picture is, or the picture itself as a data URL} */
    public final @Nullable String profilePicture() {
        return profilePicture;
    }

    /** {@return about the user} */
    public final @Nullable String bio() {
        return bio;
    }

    /** {@return what the user gives and seeks: by the default rules the name of a {@link Mentoring}} */
    public final @Nullable String mentorMentee() {
        return mentorMentee;
    }

    /** {@return the job} */
    public final @Nullable String jobTitle() {
        return jobTitle;
    }

    /** {@return the experience in years} */
    public final @Nullable Integer yearsOfExperience() {
        return yearsOfExperience;
    }

    /** {@return what the user can help with} */
    public final @Nullable String areasOfExpertise() {
        return areasOfExpertise;
    }

    /** {@return what the user seeks help in} */
    public final @Nullable String seekingHelpIn() {
        return seekingHelpIn;
    }

    /**
     * Sets the ten columns. Not for several threads.
     *
     * @param <B> the builder itself
     */
    public abstract static sealed class Builder<B extends Builder<B>> permits NewUser.Builder, UserUpdate.Builder {

        final EnumSet<Column> columns = EnumSet.noneOf(Column.class);
        private @Nullable String city;
        private @Nullable String state;
        private @Nullable Integer age;
        private @Nullable String profilePicture;
        private @Nullable String bio;
        private @Nullable String mentorMentee;
        private @Nullable String jobTitle;
        private @Nullable Integer yearsOfExperience;
        private @Nullable String areasOfExpertise;
        private @Nullable String seekingHelpIn;

        Builder() {}

        abstract B self();

        final B named(Column column) {
            columns.add(column);
            return self();
        }

        /**
         * Sets the city.
         *
         * @param city the value, or null for none
         * @return this builder
         */
        public B city(@Nullable String city) {
            this.city = city;
            return named(Column.USERS_CITY);
        }

        /**
         * Sets the state, two letters.
         *
         * @param state the value, or null for none
         * @return this builder
         */
        public B state(@Nullable String state) {
            this.state = state;
            return named(Column.USERS_STATE);
        }

        /**
         * Sets the age. Left out, the default rules derive it from the date of birth.
         *
         * @param age the value, or null for none
         * @return this builder
         */
        public B age(@Nullable Integer age) {
            this.age = age;
            return named(Column.USERS_AGE);
        }

        /**
         * Sets where the picture is, or the picture itself as a data URL.
         *
         * @param profilePicture the value, or null for none
         * @return this builder
         */
        public B profilePicture(@Nullable String profilePicture) {
            this.profilePicture = profilePicture;
            return named(Column.USERS_PROFILE_PICTURE);
        }

        /**
         * Sets about the user.
         *
         * @param bio the value, or null for none
         * @return this builder
         */
        public B bio(@Nullable String bio) {
            this.bio = bio;
            return named(Column.USERS_BIO);
        }

        /**
         * Sets what the user gives and seeks: by the default rules the name of a {@link Mentoring}.
         *
         * @param mentorMentee the value, or null for none
         * @return this builder
         */
        public B mentorMentee(@Nullable String mentorMentee) {
            this.mentorMentee = mentorMentee;
            return named(Column.USERS_MENTOR_MENTEE);
        }

        /**
         * Sets the job.
         *
         * @param jobTitle the value, or null for none
         * @return this builder
         */
        public B jobTitle(@Nullable String jobTitle) {
            this.jobTitle = jobTitle;
            return named(Column.USERS_JOB_TITLE);
        }

        /**
         * Sets the experience in years.
         *
         * @param yearsOfExperience the value, or null for none
         * @return this builder
         */
        public B yearsOfExperience(@Nullable Integer yearsOfExperience) {
            this.yearsOfExperience = yearsOfExperience;
            return named(Column.USERS_YEARS_OF_EXPERIENCE);
        }

        /**
         * Sets what the user can help with.
         *
         * @param areasOfExpertise the value, or null for none
         * @return this builder
         */
        public B areasOfExpertise(@Nullable String areasOfExpertise) {
            this.areasOfExpertise = areasOfExpertise;
            return named(Column.USERS_AREAS_OF_EXPERTISE);
        }

        /**
         * Sets what the user seeks help in.
         *
         * @param seekingHelpIn the value, or null for none
         * @return this builder
         */
        public B seekingHelpIn(@Nullable String seekingHelpIn) {
            this.seekingHelpIn = seekingHelpIn;
            return named(Column.USERS_SEEKING_HELP_IN);
        }

        /**
         * Sets what the user gives and seeks.
         *
         * @param mentoring which
         * @return this builder
         */
        public B mentoring(Mentoring mentoring) {
            return mentorMentee(mentoring.name());
        }
    }
}
