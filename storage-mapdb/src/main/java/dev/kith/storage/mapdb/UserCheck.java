package dev.kith.storage.mapdb;

import dev.kith.model.Table;
import dev.kith.user.User;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Holds users against their indexes. */
final class UserCheck {

    private final Tables tables;
    private final Problems problems;

    UserCheck(Tables tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    void run() {
        problems.walk("users", tables.users, (key, number) -> {
            UUID id = Keys.idAt(key, 0);
            User user = problems.read("users", id, () -> RowCodec.user(tables.row(number, Table.USERS)));
            if (user != null) {
                problems.require(user.userId().value().equals(id), "users", id, "is the row of another id");
                require(tables.usernames, key, user.username(), "users.username");
                require(tables.emails, key, user.email(), "users.email");
                require(tables.phones, key, user.phoneNumber(), "users.phone_number");
            }
        });
        back("users.username", tables.usernames, User::username);
        back("users.email", tables.emails, User::email);
        back("users.phone_number", tables.phones, User::phoneNumber);
    }

    private void require(TextIndex index, long[] id, @Nullable String text, String column) {
        problems.require(
                text == null || index.is(text, id), "Index of " + column, Keys.idAt(id, 0), "does not name the row");
    }

    private void back(String column, TextIndex index, Function<User, @Nullable String> value) {
        problems.walk("Index of " + column, index.ids(), (key, user) -> {
            UUID id = Keys.idAt(user, 0);
            Long number = tables.users.get(user);
            User row = number == null
                    ? null
                    : problems.read("users", id, () -> RowCodec.user(tables.row(number, Table.USERS)));
            String text = row == null ? null : value.apply(row);
            long[] expected = text == null ? null : TextKey.of(text, index.words());
            problems.require(
                    Arrays.equals(key, expected), "Index of " + column, id, "names a row that has not this value");
        });
    }
}
