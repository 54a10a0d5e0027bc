package dev.kith.core.internal;

import dev.kith.core.PasswordHasher;
import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.user.User;
import java.nio.CharBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks and hashes passwords; an unknown user costs what a wrong password costs. */
final class Passwords {

    private static final int LONGEST = 1_024;

    private final PasswordHasher hasher;
    private volatile @Nullable String nobodysHash;

    Passwords(PasswordHasher hasher) {
        this.hasher = hasher;
    }

    /** Tells why a password cannot be one. */
    static Optional<Violation> refusal(char[] password) {
        if (password.length == 0) {
            return Optional.of(new Violation(Column.USERS_PASSWORD_HASH, Violation.NOT_BLANK));
        }
        if (password.length > LONGEST) {
            return Optional.of(new Violation(Column.USERS_PASSWORD_HASH, Violation.RANGE));
        }
        if (!CodePoints.wellFormed(CharBuffer.wrap(password).toString())) {
            return Optional.of(new Violation(Column.USERS_PASSWORD_HASH, Violation.WELL_FORMED));
        }
        return Optional.empty();
    }

    String hash(char[] password) {
        refusal(password).ifPresent(violation -> {
            throw new InvalidValueException(violation.column(), violation.constraint());
        });
        return hasher.hash(password);
    }

    boolean fits(Optional<User> user, char[] password) {
        String nobodys = nobodysHash();
        String hash = user.map(User::passwordHash).orElse(User.NO_PASSWORD);
        boolean known = hasher.reads(hash)
                && !hash.equals(User.NO_PASSWORD)
                && refusal(password).isEmpty();
        return hasher.verify(password, known ? hash : nobodys) && known;
    }

    boolean outdated(User user) {
        return hasher.needsRehash(user.passwordHash());
    }

    private String nobodysHash() {
        String hash = nobodysHash;
        if (hash == null) {
            hash = hasher.hash("nobody".toCharArray());
            nobodysHash = hash;
        }
        return hash;
    }
}
