package dev.kith.storage.broken;

import dev.kith.spi.UserQuery;
import dev.kith.spi.UserStore;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

class ForwardingUsers implements UserStore {

    final UserStore sound;

    ForwardingUsers(UserStore sound) {
        this.sound = sound;
    }

    @Override
    public void insert(User user) {
        sound.insert(user);
    }

    @Override
    public void insertAll(List<User> users) {
        sound.insertAll(users);
    }

    @Override
    public Optional<User> find(UserKey key) {
        return sound.find(key);
    }

    @Override
    public List<User> list(UserQuery query) {
        return sound.list(query);
    }

    @Override
    public boolean update(User user, @Nullable Instant expected) {
        return sound.update(user, expected);
    }
}
