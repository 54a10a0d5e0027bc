package dev.kith.core.internal;

import dev.kith.error.InvalidValueException;
import dev.kith.error.KithException;
import dev.kith.error.Violation;
import dev.kith.event.KithEvent;
import dev.kith.model.Column;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.spi.UserQuery;
import dev.kith.user.NewUser;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import dev.kith.user.Users;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Registers, finds and signs in. */
final class ScopedUsers implements Users {

    private final Scope scope;
    private final Settings settings;

    ScopedUsers(Scope scope) {
        this.scope = scope;
        this.settings = scope.settings;
    }

    @Override
    public User register(NewUser command) {
        Objects.requireNonNull(command, "command");
        char[] password = command.password();
        User row = checked(command, password);
        if (password != null) {
            row = UserRows.withHash(row, settings.passwords.hash(password));
        }
        scope.users().insert(row);
        scope.tell(new KithEvent.UserRegistered(settings.now(), row.userId()));
        return row;
    }

    private User checked(NewUser command, char @Nullable [] password) {
        List<Violation> violations = new ArrayList<>();
        if (password != null) {
            Passwords.refusal(password).ifPresent(violations::add);
        }
        try {
            UserId id = command.userId() == null ? settings.ids.userId() : command.userId();
            User draft = UserRows.draft(command, id, settings.now());
            User row = settings.rows.user(draft, settings.today(), UserRows.written(command));
            if (violations.isEmpty()) {
                return row;
            }
        } catch (InvalidValueException e) {
            violations.addAll(e.violations());
        }
        throw new InvalidValueException(violations);
    }

    @Override
    public Optional<User> find(UserKey key) {
        return settings.rules.canonical(Objects.requireNonNull(key, "key")).flatMap(scope.users()::find);
    }

    @Override
    public List<User> find(Collection<UserId> ids) {
        Set<UserId> asked = Listing.asked(ids, "ids");
        Map<UserId, User> found = scope.users().list(new UserQuery.ByIds(asked)).stream()
                .collect(Collectors.toMap(User::userId, Function.identity()));
        return asked.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    public CursorPage<User> page(Paging paging) {
        Objects.requireNonNull(paging, "paging");
        String after = paging.cursor() == null ? null : Cursors.readUsers(paging.cursor());
        List<User> users = scope.users().list(new UserQuery.ByUsername(after, paging.size() + 1));
        return Listing.page(users, paging, last -> Cursors.users(last.username()));
    }

    @Override
    public Optional<User> verifyPassword(UserKey key, char[] password) {
        Objects.requireNonNull(password, "password");
        Optional<User> user = find(key);
        if (!settings.passwords.fits(user, password)) {
            return Optional.empty();
        }
        return user.map(right -> settings.passwords.outdated(right) ? upgraded(right, password) : right);
    }

    /** Signing in has succeeded: whatever keeps the upgrade from being stored, it waits for the next time. */
    private User upgraded(User user, char[] password) {
        try {
            User draft = UserRows.withHash(user, settings.passwords.hash(password));
            User next = UserRows.writtenAt(draft, settings.now());
            User row = settings.rows.user(next, settings.today(), Set.of(Column.USERS_PASSWORD_HASH));
            if (scope.users().update(row, user.updatedDate())) {
                scope.tell(new KithEvent.UserUpdated(settings.now(), user.userId()));
                return row;
            }
        } catch (KithException notNow) {
            return user;
        }
        return user;
    }
}
