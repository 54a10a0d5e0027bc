package dev.kith.core.internal;

import dev.kith.error.ConflictException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotAllowedException.Rule;
import dev.kith.error.NotFoundException;
import dev.kith.error.StorageException;
import dev.kith.event.KithEvent;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.Erasure;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserUpdate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes users' rows: reads, changes, and writes only what nobody else has written since. */
final class UserWriter {

    /** Each failed attempt means that another writer succeeded, except in a transaction that sees none. */
    static final int ATTEMPTS = 64;

    private final Scope scope;
    private final Settings settings;

    UserWriter(Scope scope) {
        this.scope = scope;
        this.settings = scope.settings;
    }

    User get(UserId userId) {
        return scope.users().find(userId).orElseThrow(() -> new NotFoundException(Table.USERS, userId.value()));
    }

    User update(UserId userId, UserUpdate update) {
        Objects.requireNonNull(update, "update");
        Consumer<User> unchanged = row -> {
            if (update.versioned() && !Objects.equals(update.version(), row.updatedDate())) {
                throw new ConflictException(Table.USERS, ConflictException.Reason.CHANGED);
            }
        };
        if (update.columns().isEmpty()) {
            User row = get(userId);
            unchanged.accept(row);
            return row;
        }
        return write(userId, update.columns(), unchanged, row -> UserRows.updated(row, update), nobodyOf(update.age()));
    }

    /** An age is judged by the date of birth, which a user who does not exist has as the age asks, where anyone can. */
    private User nobodyOf(@Nullable Integer age) {
        int years = age == null ? 0 : Math.max(1, Math.min(age, settings.today().getYear() - 1_900));
        return UserRows.nobody(settings.today().minusYears(years));
    }

    User changeUsername(UserId userId, String username) {
        return write(userId, Column.USERS_USERNAME, row -> UserRows.withUsername(row, username));
    }

    User changeEmail(UserId userId, String email) {
        return write(userId, Column.USERS_EMAIL, row -> UserRows.withEmail(row, email));
    }

    User changePhoneNumber(UserId userId, @Nullable String phoneNumber) {
        return write(userId, Column.USERS_PHONE_NUMBER, row -> UserRows.withPhoneNumber(row, phoneNumber));
    }

    User setPassword(UserId userId, char[] password) {
        String hash = settings.passwords.hash(Objects.requireNonNull(password, "password"));
        return write(userId, Column.USERS_PASSWORD_HASH, row -> UserRows.withHash(row, hash));
    }

    User changePassword(UserId userId, char[] present, char[] replacement) {
        Objects.requireNonNull(present, "present");
        String hash = settings.passwords.hash(Objects.requireNonNull(replacement, "replacement"));
        User read = get(userId);
        if (!settings.passwords.fits(Optional.of(read), present)) {
            throw new NotAllowedException(Rule.PRESENT_PASSWORD);
        }
        Consumer<User> samePassword = row -> {
            if (!row.passwordHash().equals(read.passwordHash())) {
                throw new ConflictException(Table.USERS, ConflictException.Reason.CHANGED);
            }
        };
        return write(
                userId,
                Set.of(Column.USERS_PASSWORD_HASH),
                samePassword,
                row -> UserRows.withHash(row, hash),
                UserRows.NOBODY);
    }

    void erase(UserId userId, Erasure messages) {
        Objects.requireNonNull(messages, "messages");
        UserEraser.erase(scope, userId, messages);
    }

    private User write(UserId userId, Column column, UnaryOperator<User> change) {
        return write(userId, Set.of(column), row -> {}, change, UserRows.NOBODY);
    }

    private User write(
            UserId userId, Set<Column> columns, Consumer<User> condition, UnaryOperator<User> change, User nobody) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<User> read = scope.users().find(userId);
            User row = checked(change.apply(read.orElse(nobody)), columns);
            User last = read.orElseThrow(() -> new NotFoundException(Table.USERS, userId.value()));
            condition.accept(last);
            if (scope.users().update(row, last.updatedDate())) {
                scope.tell(new KithEvent.UserUpdated(settings.now(), userId));
                return row;
            }
        }
        throw overtaken();
    }

    static StorageException overtaken() {
        return new StorageException(StorageException.Outcome.NOT_APPLIED, true, "Others kept writing the same user");
    }

    private User checked(User draft, Set<Column> columns) {
        return settings.rows.user(UserRows.writtenAt(draft, settings.now()), settings.today(), columns);
    }
}
