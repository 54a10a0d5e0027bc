package dev.kith.storage.sql;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.KithException;
import dev.kith.model.Column;
import dev.kith.spi.UserQuery;
import dev.kith.spi.UserStore;
import dev.kith.user.User;
import dev.kith.user.UserId;
import dev.kith.user.UserKey;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class SqlUserStore implements UserStore {

    private static final List<Column> INSERTED_UNIQUE =
            List.of(Column.USERS_USER_ID, Column.USERS_USERNAME, Column.USERS_EMAIL, Column.USERS_PHONE_NUMBER);
    private static final List<Column> UPDATED_UNIQUE =
            List.of(Column.USERS_USERNAME, Column.USERS_EMAIL, Column.USERS_PHONE_NUMBER);

    /** Longer than the column. */
    private static final String NOBODYS_PHONE = "-".repeat(1 + Column.USERS_PHONE_NUMBER.maxCodePoints());

    private final Calls calls;
    private final UserSql sql;
    private final Dialect dialect;
    private final Rows rows;

    SqlUserStore(Calls calls, Statements statements) {
        this.calls = calls;
        this.sql = statements.users();
        this.dialect = statements.dialect();
        this.rows = statements.rows();
    }

    @Override
    public void insert(User user) {
        insert(calls, user);
    }

    @Override
    public void insertAll(List<User> users) {
        new Batch<User>(dialect, sql.insertAll, Rows::bind, Rows::textOf, this::insert).insert(calls, users);
    }

    private void insert(Calls in, User user) {
        Diagnosis.insert(
                in,
                connection -> connection.update(sql.insert, bind(p -> Rows.bind(user, p))),
                connection -> taken(
                        sql.inserting,
                        INSERTED_UNIQUE,
                        connection,
                        p -> p.uuid(user.userId().value())
                                .text(user.username())
                                .text(user.email())
                                .text(askedPhone(user))));
    }

    @Override
    public boolean update(User user, @Nullable Instant expected) {
        UUID id = user.userId().value();
        return Diagnosis.update(
                calls,
                connection -> connection.update(sql.update, bind(p -> {
                    Rows.bindWithoutId(user, p);
                    p.uuid(id).instant(expected);
                })),
                connection -> taken(
                        sql.updating,
                        UPDATED_UNIQUE,
                        connection,
                        p -> p.text(user.username())
                                .uuid(id)
                                .text(user.email())
                                .uuid(id)
                                .text(user.phoneNumber())
                                .uuid(id)));
    }

    /** Asked for null, H2 would look through everybody who has none. */
    private static String askedPhone(User user) {
        return user.phoneNumber() == null ? NOBODYS_PHONE : user.phoneNumber();
    }

    private Optional<KithException> taken(
            Diagnosis diagnosis, List<Column> columns, SqlConnection connection, Parameters.Binding binding)
            throws SQLException {
        int first = diagnosis.ask(connection, bind(binding)).indexOf(true);
        return first < 0 ? Optional.empty() : Optional.of(new DuplicateValueException(columns.get(first)));
    }

    @Override
    public Optional<User> find(UserKey key) {
        if (key instanceof UserId id) {
            return one(sql.byId, p -> p.uuid(id.value()));
        }
        if (key instanceof UserKey.Username username) {
            return one(sql.byUsername, p -> p.text(username.value()));
        }
        if (key instanceof UserKey.Email email) {
            return one(sql.byEmail, p -> p.text(email.value()));
        }
        return one(sql.byPhoneNumber, p -> p.text(((UserKey.PhoneNumber) key).value()));
    }

    @Override
    public List<User> list(UserQuery query) {
        if (query instanceof UserQuery.ByIds byIds) {
            return byIds(byIds.ids().stream().map(UserId::value).toList());
        }
        if (query instanceof UserQuery.ByUsername page) {
            return calls.read(connection -> new UsernamePage(connection, sql, dialect, rows).read(page));
        }
        UserQuery.All all = (UserQuery.All) query;
        UserId after = all.after();
        return after == null
                ? many(sql.all, p -> p.number(all.limit()))
                : many(sql.allAfter, p -> p.uuid(after.value()).number(all.limit()));
    }

    private List<User> byIds(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return many(sql.byIds.sql(ids.size()), p -> {
            for (UUID id : InList.filled(ids)) {
                p.uuid(id);
            }
        });
    }

    private Optional<User> one(String text, Parameters.Binding binding) {
        return many(text, binding).stream().findFirst();
    }

    private List<User> many(String text, Parameters.Binding binding) {
        return calls.read(connection -> connection.query(text, bind(binding), rows::user));
    }

    private Binder bind(Parameters.Binding binding) {
        return Parameters.of(dialect, binding);
    }
}
