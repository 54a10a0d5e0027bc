package dev.kith.core;

import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.util.Optional;
import java.util.function.Function;

/** The text of a key that is not an id, and how to make such a key of other text. */
record KeyText(Column column, String text, Function<String, UserKey> maker) {

    KeyText {
        if (text == null) {
            throw new InvalidValueException(column, Violation.NOT_NULL);
        }
    }

    /** Empty for an id, which has no text. */
    static Optional<KeyText> of(UserKey key) {
        if (key instanceof UserKey.Username name) {
            return Optional.of(new KeyText(Column.USERS_USERNAME, name.value(), UserKey::username));
        }
        if (key instanceof UserKey.Email email) {
            return Optional.of(new KeyText(Column.USERS_EMAIL, email.value(), UserKey::email));
        }
        if (key instanceof UserKey.PhoneNumber phone) {
            return Optional.of(new KeyText(Column.USERS_PHONE_NUMBER, phone.value(), UserKey::phoneNumber));
        }
        if (key instanceof UserId) {
            return Optional.empty();
        }
        throw new NullPointerException("key");
    }

    /** The key with its text in canonical form; empty where the column holds no such text. */
    Optional<UserKey> canonical(TextRule rule) {
        if (!CodePoints.wellFormed(text)) {
            return Optional.empty();
        }
        return rule.canonical(text)
                .filter(form -> CodePoints.count(form) <= column.maxCodePoints())
                .map(maker);
    }
}
