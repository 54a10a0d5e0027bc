package dev.kith.core.internal;

import dev.kith.user.Erasure;
import dev.kith.user.User;
import dev.kith.user.UserAdministration;
import dev.kith.user.UserId;
import dev.kith.user.UserUpdate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Anybody's row. */
record AllUsers(UserWriter writer) implements UserAdministration {

    @Override
    public User update(UserId userId, UserUpdate update) {
        return writer.update(named(userId), update);
    }

    @Override
    public User changeUsername(UserId userId, String username) {
        return writer.changeUsername(named(userId), username);
    }

    @Override
    public User changeEmail(UserId userId, String email) {
        return writer.changeEmail(named(userId), email);
    }

    @Override
    public User changePhoneNumber(UserId userId, @Nullable String phoneNumber) {
        return writer.changePhoneNumber(named(userId), phoneNumber);
    }

    @Override
    public User setPassword(UserId userId, char[] password) {
        return writer.setPassword(named(userId), password);
    }

    @Override
    public void erase(UserId userId, Erasure messages) {
        writer.erase(named(userId), messages);
    }

    private static UserId named(UserId userId) {
        return Objects.requireNonNull(userId, "userId");
    }
}
