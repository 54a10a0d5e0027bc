package dev.kith.core.internal;

import dev.kith.user.Erasure;
import dev.kith.user.Profile;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserUpdate;
import org.jspecify.annotations.Nullable;

/** A user's own row. */
record OwnProfile(UserWriter writer, UserId actor) implements Profile {

    @Override
    public User get() {
        return writer.get(actor);
    }

    @Override
    public User update(UserUpdate update) {
        return writer.update(actor, update);
    }

    @Override
    public User changeUsername(String username) {
        return writer.changeUsername(actor, username);
    }

    @Override
    public User changeEmail(String email) {
        return writer.changeEmail(actor, email);
    }

    @Override
    public User changePhoneNumber(@Nullable String phoneNumber) {
        return writer.changePhoneNumber(actor, phoneNumber);
    }

    @Override
    public User changePassword(char[] present, char[] replacement) {
        return writer.changePassword(actor, present, replacement);
    }

    @Override
    public void erase(Erasure messages) {
        writer.erase(actor, messages);
    }
}
