package dev.kith.core;

import dev.kith.error.Violation;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.user.Mentoring;
import dev.kith.user.User;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The default rules at work on one row. */
record UserRules(User draft, LocalDate today, Set<Column> written, Consumer<Violation> refused) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int MOST_EXPERIENCE = 100;

    @SuppressWarnings("NullAway") // a null that stood in the draft stays, for the columns' constraints to refuse
    User row() {
        checkDateOfBirth(draft.dateOfBirth());
        checkMentoring(draft.mentorMentee());
        checkExperience(draft.yearsOfExperience());
        return new User(
                draft.userId(),
                text(Column.USERS_USERNAME, draft.username()),
                text(Column.USERS_EMAIL, draft.email()),
                text(Column.USERS_PHONE_NUMBER, draft.phoneNumber()),
                draft.passwordHash(),
                draft.dateOfBirth(),
                draft.city(),
                text(Column.USERS_STATE, draft.state()),
                age(draft.dateOfBirth()),
                draft.profilePicture(),
                draft.bio(),
                draft.mentorMentee(),
                draft.jobTitle(),
                draft.yearsOfExperience(),
                draft.areasOfExpertise(),
                draft.seekingHelpIn(),
                draft.createdDate(),
                draft.updatedDate());
    }

    private @Nullable String text(Column column, @Nullable String given) {
        if (given == null || !written.contains(column) || !CodePoints.wellFormed(given)) {
            return given;
        }
        String form = DefaultRules.rule(column).canonical(given).orElse(null);
        if (form == null) {
            refuse(column, Violation.FORMAT);
            return given;
        }
        return form;
    }

    private @Nullable Integer age(@Nullable LocalDate dateOfBirth) {
        Integer derived = dateOfBirth == null || dateOfBirth.isAfter(today)
                ? null
                : (Integer) Period.between(dateOfBirth, today).getYears();
        Integer given = written.contains(Column.USERS_AGE) ? draft.age() : null;
        if (given == null) {
            return derived;
        }
        if (given < 0 || (dateOfBirth != null && !given.equals(derived))) {
            refuse(Column.USERS_AGE, Violation.RANGE);
        }
        return given;
    }

    private void checkDateOfBirth(@Nullable LocalDate date) {
        if (date != null
                && written.contains(Column.USERS_DATE_OF_BIRTH)
                && (date.isBefore(EARLIEST) || !date.isBefore(today))) {
            refuse(Column.USERS_DATE_OF_BIRTH, Violation.RANGE);
        }
    }

    private void checkMentoring(@Nullable String given) {
        if (given != null
                && written.contains(Column.USERS_MENTOR_MENTEE)
                && CodePoints.wellFormed(given)
                && Arrays.stream(Mentoring.values()).map(Mentoring::name).noneMatch(given::equals)) {
            refuse(Column.USERS_MENTOR_MENTEE, Violation.ONE_OF);
        }
    }

    private void checkExperience(@Nullable Integer years) {
        if (years != null
                && written.contains(Column.USERS_YEARS_OF_EXPERIENCE)
                && (years < 0 || years > MOST_EXPERIENCE)) {
            refuse(Column.USERS_YEARS_OF_EXPERIENCE, Violation.RANGE);
        }
    }

    private void refuse(Column column, String constraint) {
        refused.accept(new Violation(column, constraint));
    }
}
