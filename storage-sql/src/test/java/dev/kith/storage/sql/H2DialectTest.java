package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What H2 really reports. */
class H2DialectTest {

    private final DataSource database = Samples.database(";LOCK_TIMEOUT=50");
    private Connection connection;
    private Statement statement;

    @BeforeEach
    void tables() throws SQLException {
        Samples.create(database, SqlOptions.DEFAULT);
        SqlStorage storage = SqlStorage.owning(JdbcConnection.of(database), SqlOptions.DEFAULT);
        storage.users().insert(Samples.user(1));
        storage.groups().insert(Samples.group(1, 1));
        connection = database.getConnection();
        statement = connection.createStatement();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UNIQUE         | INSERT INTO groups SELECT * FROM groups",
                "REFERENCE      | UPDATE groups SET created_by = RANDOM_UUID()",
                "REFERENCE      | DELETE FROM users",
                "VALUE          | UPDATE users SET username = NULL",
                "VALUE          | UPDATE users SET username = '12345678901234567'",
                "VALUE          | UPDATE users SET username = REPEAT('x', 1000)",
                "VALUE          | UPDATE users SET age = 'none'",
                "STATEMENT      | SELECT * FROM nothing",
                "STATEMENT      | SELEKT",
            })
    void isToldByItsCode(ErrorKind kind, String sql) {
        assertThat(kind(() -> statement.execute(sql))).isEqualTo(kind);
    }

    @Test
    void aHeldRowIsALockTimeout() throws SQLException {
        try (Connection holder = database.getConnection();
                Statement holding = holder.createStatement()) {
            holder.setAutoCommit(false);
            holding.execute("SELECT * FROM groups FOR UPDATE");
            assertThat(kind(() -> statement.execute("UPDATE groups SET description = 'x'")))
                    .isEqualTo(ErrorKind.LOCK_TIMEOUT);
            holder.rollback();
        }
    }

    @Test
    void aClosedConnectionIsGone() throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement("SELECT * FROM users WHERE user_id = ?")) {
            prepared.setObject(1, new UUID(0, 0));
            connection.close();
            assertThat(kind(prepared::executeQuery)).isEqualTo(ErrorKind.CONNECTION);
        }
    }

    @Test
    void aStatementThatTakesTooLongIsCancelled() throws SQLException {
        statement.execute("SET QUERY_TIMEOUT 50");
        assertThat(
                        kind(
                                () -> statement.execute(
                                        "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 1000000) a, SYSTEM_RANGE(1, 1000000) b WHERE a.x + b.x > 1")))
                .isEqualTo(ErrorKind.CANCELLED);
    }

    private static ErrorKind kind(ThrowingCallable failing) {
        SQLException failure = Assertions.catchThrowableOfType(SQLException.class, failing);
        assertThat((Throwable) failure).isNotNull();
        return H2Dialect.INSTANCE.kind(failure);
    }
}
