package dev.kith.storage.mapdb;

import dev.kith.error.DuplicateValueException;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.UserQuery;
import dev.kith.spi.UserStore;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code users}. */
final class MapDbUsers implements UserStore {

    private final Access access;

    MapDbUsers(Access access) {
        this.access = access;
    }

    @Override
    public void insert(User user) {
        byte[] row = written(user);
        access.write(tables -> {
            insert(tables, user, row);
            return true;
        });
    }

    @Override
    public void insertAll(List<User> users) {
        Batch<User> batch = new Batch<>(users, MapDbUsers::written);
        access.write(tables -> batch.insert(tables, MapDbUsers::insert));
    }

    private static byte[] written(User user) {
        Fit.refuseUnfit(user);
        return RowCodec.written(user);
    }

    private static void insert(Tables tables, User user, byte[] row) {
        long[] id = Keys.user(user.userId());
        refuse(tables.users.containsKey(id), Column.USERS_USER_ID);
        refuse(tables.usernames.has(user.username()), Column.USERS_USERNAME);
        refuse(tables.emails.has(user.email()), Column.USERS_EMAIL);
        refuse(tables.phones.has(user.phoneNumber()), Column.USERS_PHONE_NUMBER);
        tables.users.put(id, tables.add(row));
        tables.usernames.put(user.username(), id);
        tables.emails.put(user.email(), id);
        tables.phones.put(user.phoneNumber(), id);
    }

    private static void refuse(boolean taken, Column column) {
        if (taken) {
            throw new DuplicateValueException(column);
        }
    }

    @Override
    public Optional<User> find(UserKey key) {
        return access.read(tables -> {
            long[] id = id(tables, key);
            return Optional.ofNullable(id == null ? null : user(tables, id));
        });
    }

    private static long @Nullable [] id(Tables tables, UserKey key) {
        if (key instanceof UserId id) {
            return Keys.user(id);
        }
        if (key instanceof UserKey.Username username) {
            return tables.usernames.find(username.value());
        }
        return key instanceof UserKey.Email email
                ? tables.emails.find(email.value())
                : tables.phones.find(((UserKey.PhoneNumber) key).value());
    }

    private static @Nullable User user(Tables tables, long[] id) {
        Long number = tables.users.get(id);
        return number == null ? null : user(tables, number.longValue());
    }

    private static User user(Tables tables, long number) {
        return RowCodec.user(tables.row(number, Table.USERS));
    }

    @Override
    public List<User> list(UserQuery query) {
        return access.read(tables -> {
            if (query instanceof UserQuery.ByIds some) {
                return byIds(tables, some);
            }
            return query instanceof UserQuery.ByUsername byName
                    ? byUsername(tables, byName)
                    : all(tables, (UserQuery.All) query);
        });
    }

    private static List<User> byIds(Tables tables, UserQuery.ByIds some) {
        List<User> users = new ArrayList<>(some.ids().size());
        for (UserId id : some.ids()) {
            User user = user(tables, Keys.user(id));
            if (user != null) {
                users.add(user);
            }
        }
        return users;
    }

    private static List<User> byUsername(Tables tables, UserQuery.ByUsername query) {
        List<User> users = new ArrayList<>();
        Iterator<long[]> ids = tables.usernames.after(query.after());
        while (users.size() < query.limit() && ids.hasNext()) {
            User user = user(tables, ids.next());
            if (user == null) {
                throw Failures.damaged("A username names no row of users");
            }
            users.add(user);
        }
        return users;
    }

    private static List<User> all(Tables tables, UserQuery.All query) {
        List<User> users = new ArrayList<>();
        UserId after = query.after();
        Iterator<Long> rows = tables.users.valueIterator(after == null ? null : Keys.user(after), false, null, false);
        while (users.size() < query.limit() && rows.hasNext()) {
            users.add(user(tables, rows.next()));
        }
        return users;
    }

    @Override
    public boolean update(User user, @Nullable Instant expected) {
        return access.write(tables -> {
            long[] id = Keys.user(user.userId());
            Long number = tables.users.get(id);
            if (number == null) {
                return false;
            }
            User present = user(tables, number.longValue());
            if (!Objects.equals(present.updatedDate(), expected)) {
                return false;
            }
            Fit.refuseUnfit(user);
            replace(tables, number, id, present, user);
            return true;
        });
    }

    private static void replace(Tables tables, long number, long[] id, User present, User user) {
        boolean renamed = !user.username().equals(present.username());
        boolean readdressed = !user.email().equals(present.email());
        boolean rephoned = !Objects.equals(user.phoneNumber(), present.phoneNumber());
        refuse(renamed && tables.usernames.has(user.username()), Column.USERS_USERNAME);
        refuse(readdressed && tables.emails.has(user.email()), Column.USERS_EMAIL);
        refuse(rephoned && tables.phones.has(user.phoneNumber()), Column.USERS_PHONE_NUMBER);
        tables.replace(number, RowCodec.written(user));
        if (renamed) {
            tables.usernames.remove(present.username());
            tables.usernames.put(user.username(), id);
        }
        if (readdressed) {
            tables.emails.remove(present.email());
            tables.emails.put(user.email(), id);
        }
        if (rephoned) {
            tables.phones.remove(present.phoneNumber());
            tables.phones.put(user.phoneNumber(), id);
        }
    }
}
