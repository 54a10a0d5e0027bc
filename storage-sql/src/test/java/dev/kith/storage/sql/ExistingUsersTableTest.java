package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host can do that has users of its own, and what it cannot. */
class ExistingUsersTableTest {

    private final DataSource database = Samples.database();

    @BeforeEach
    void createTheHosts() throws SQLException {
        execute("CREATE TABLE users (id BIGINT PRIMARY KEY, login VARCHAR(200))");
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement runner = connection.createStatement()) {
            for (String statement : statements) {
                runner.execute(statement);
            }
        }
    }

    @Test
    void anotherSchemaHoldsKithsBesideTheHosts() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA kith");
            connection.setSchema("KITH");
            assertThat(Schema.create(connection, SqlOptions.DEFAULT)).isTrue();
            assertThat(SchemaCheck.of(connection, SqlOptions.DEFAULT)).isEmpty();
            connection.setSchema("PUBLIC");
            assertThat(SchemaCheck.of(
                            connection, SqlOptions.DEFAULT, table -> TablePlace.in("kith", table.tableName())))
                    .isEmpty();
            assertThat(SchemaCheck.of(connection, SqlOptions.DEFAULT))
                    .anyMatch(lack -> lack.name().equals("users.username"));
        }
    }

    @Test
    void idsThatAreDerivedFromTheHostsFindTheSameUserEachTime() throws SQLException {
        SqlOptions prefixed = SqlOptions.DEFAULT.tablePrefix("kith_");
        assertThat(Samples.create(database, prefixed)).isTrue();
        SqlStorage storage = SqlStorage.owning(JdbcConnection.of(database), prefixed);
        UserId derived = UserId.derived("users", "4711");
        User sample = Samples.user(1);
        storage.users()
                .insert(new User(
                        derived,
                        sample.username(),
                        sample.email(),
                        null,
                        User.NO_PASSWORD,
                        sample.dateOfBirth(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Samples.START,
                        Samples.START));
        assertThat(storage.users().find(UserId.derived("users", "4711"))).isPresent();
    }

    @Test
    void aViewOfTheHostsTableIsRefused() throws SQLException {
        SqlOptions prefixed = SqlOptions.DEFAULT.tablePrefix("kith_");
        Samples.create(database, prefixed);
        execute("ALTER TABLE kith_users RENAME TO people", "CREATE VIEW kith_users AS SELECT * FROM people");
        assertThatThrownBy(() -> Samples.create(database, prefixed))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("kith_users")
                .hasMessageContaining("SchemaCheck");
    }
}
