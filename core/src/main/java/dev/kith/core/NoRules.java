package dev.kith.core;

import dev.kith.error.Violation;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What the columns say, and nothing more. */
final class NoRules implements Rules {

    @Override
    public Optional<UserKey> canonical(UserKey key) {
        Optional<KeyText> text = KeyText.of(key);
        return text.isEmpty() ? Optional.of(key) : text.get().canonical(Optional::of);
    }

    @Override
    public User user(User draft, LocalDate today, Set<Column> written, Consumer<Violation> refused) {
        return draft;
    }

    @Override
    public Message message(Message draft, Consumer<Violation> refused) {
        return draft;
    }
}
