package dev.kith.storage.broken;

import static dev.kith.model.Column.USERS_EMAIL;
import static dev.kith.storage.tck.Samples.with;

import dev.kith.model.CodePoints;
import dev.kith.spi.UserQuery;
import dev.kith.spi.UserStore;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds emails by looking at every row, and never at whether one is taken: each is stored under another name. */
final class UsersWithoutEmailIndex extends ForwardingUsers {

    private static final Map<String, String> EMAILS = new ConcurrentHashMap<>();

    UsersWithoutEmailIndex(UserStore sound) {
        super(sound);
    }

    @Override
    public void insert(User user) {
        super.insert(renamed(user));
    }

    @Override
    public boolean update(User user, @Nullable Instant expected) {
        return super.update(renamed(user), expected);
    }

    @Override
    public Optional<User> find(UserKey key) {
        if (key instanceof UserKey.Email email) {
            return list(new UserQuery.All(null, 10_000)).stream()
                    .filter(user -> user.email().equals(email.value()))
                    .findFirst();
        }
        return super.find(key).map(this::original);
    }

    @Override
    public List<User> list(UserQuery query) {
        return super.list(query).stream().map(this::original).toList();
    }

    private User renamed(User user) {
        String email = user.email();
        boolean fits =
                email != null && CodePoints.wellFormed(email) && CodePoints.count(email) <= USERS_EMAIL.maxCodePoints();
        if (!fits) {
            return user;
        }
        String name = "email " + EMAILS.size() + " " + Thread.currentThread().getId();
        EMAILS.put(name, email);
        return with(user, USERS_EMAIL, name);
    }

    private User original(User user) {
        return with(user, USERS_EMAIL, EMAILS.getOrDefault(user.email(), user.email()));
    }
}
