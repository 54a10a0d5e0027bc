package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a server really reports of a statement it refuses. */
class ServerErrorCodesTest {

    private static final Map<String, ErrorKind> REFUSED = Map.of(
            "INSERT INTO users SELECT * FROM users", ErrorKind.UNIQUE,
            "UPDATE group_members SET group_id = user_id", ErrorKind.REFERENCE,
            "DELETE FROM users", ErrorKind.REFERENCE,
            "UPDATE users SET username = NULL", ErrorKind.VALUE,
            "UPDATE users SET username = '12345678901234567'", ErrorKind.VALUE,
            "UPDATE users SET username = REPEAT('x', 1000)", ErrorKind.VALUE,
            "UPDATE users SET age = 3000000000", ErrorKind.VALUE,
            "SELECT * FROM nothing", ErrorKind.STATEMENT,
            "SELEKT", ErrorKind.STATEMENT);

    @ParameterizedTest
    @EnumSource
    void aRefusalIsToldByItsCode(TestServer server) throws SQLException {
        try (TestDatabase place = server.empty();
                Connection connection = place.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Schema.create(connection, SqlOptions.DEFAULT);
            SqlStorage storage = SqlStorage.owning(JdbcConnection.of(place.dataSource()), SqlOptions.DEFAULT);
            storage.users().insert(Samples.user(1));
            storage.groups().insert(Samples.group(1, 1));
            storage.groups().insertMember(Samples.member(1, 1));
            Dialect dialect = Database.of(connection).orElseThrow().dialect();
            REFUSED.forEach((sql, kind) -> {
                SQLException failure = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));
                assertThat((Throwable) failure).as(sql).isNotNull();
                assertThat(dialect.kind(failure)).as(sql).isEqualTo(kind);
            });
        }
    }
}
