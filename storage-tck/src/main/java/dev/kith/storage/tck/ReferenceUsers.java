package dev.kith.storage.tck;

import dev.kith.spi.UserQuery;
import dev.kith.spi.UserStore;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users of {@link ReferenceStorage}. */
final class ReferenceUsers implements UserStore {

    private final Access access;

    ReferenceUsers(Access access) {
        this.access = access;
    }

    @Override
    public void insert(User user) {
        insertAll(List.of(user));
    }

    @Override
    public void insertAll(List<User> users) {
        access.writeAll(users, ReferenceUsers::inserted);
    }

    private static Rows inserted(Rows rows, User user) {
        ColumnCheck.refuseUnfit(user);
        rows.users().refuseTakenId(user);
        rows.users().refuseTakenValues(user);
        return rows.with(rows.users().with(user));
    }

    @Override
    public Optional<User> find(UserKey key) {
        return Optional.ofNullable(access.rows().users().find(key));
    }

    @Override
    public List<User> list(UserQuery query) {
        UserRows users = access.rows().users();
        if (query instanceof UserQuery.ByIds some) {
            return some.ids().stream()
                    .map(users.byId()::find)
                    .flatMap(Optional::stream)
                    .toList();
        }
        if (query instanceof UserQuery.ByUsername byName) {
            return users.byUsername().list(byName.after(), false, byName.limit(), user -> true);
        }
        UserQuery.All all = (UserQuery.All) query;
        return users.byId().list(all.after(), false, all.limit(), user -> true);
    }

    @Override
    public boolean update(User user, @Nullable Instant expected) {
        return access.change(rows -> {
            User present = rows.users().find(user.userId());
            if (present == null || !Objects.equals(present.updatedDate(), expected)) {
                return new Access.Change<>(rows, false);
            }
            ColumnCheck.refuseUnfit(user);
            rows.users().refuseTakenValues(user);
            return new Access.Change<>(rows.with(rows.users().with(user)), true);
        });
    }
}
