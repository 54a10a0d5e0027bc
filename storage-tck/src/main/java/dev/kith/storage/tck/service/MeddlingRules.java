package dev.kith.storage.tck.service;

import dev.kith.core.Rules;
import dev.kith.error.Violation;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The default rules, which do something else once: between the reading of a user's row and its writing. */
record MeddlingRules(Runnable meanwhile, AtomicBoolean meddled) implements Rules {

    MeddlingRules(Runnable meanwhile) {
        this(meanwhile, new AtomicBoolean());
    }

    @Override
    public Optional<UserKey> canonical(UserKey key) {
        return DEFAULT.canonical(key);
    }

    @Override
    public User user(User draft, LocalDate today, Set<Column> written, Consumer<Violation> refused) {
        if (!meddled.getAndSet(true)) {
            meanwhile.run();
        }
        return DEFAULT.user(draft, today, written, refused);
    }

    @Override
    public Message message(Message draft, Consumer<Violation> refused) {
        return DEFAULT.message(draft, refused);
    }
}
