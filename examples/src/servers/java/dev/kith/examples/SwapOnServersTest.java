package dev.kith.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SwapOnServersTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream told = new PrintStream(out, true, UTF_8);
    private final PrintStream err = new PrintStream(PrintStream.nullOutputStream());

    @Test
    void every_store_ends_with_one_digest_and_no_server_with_a_table_more() throws SQLException {
        try (TestDatabase postgres = occupied(TestServer.POSTGRESQL);
                TestDatabase mariaDb = occupied(TestServer.MARIADB)) {
            int status = new Main(told, err).run("swap", "--postgresql", postgres.url(), "--mariadb", mariaDb.url());

            assertThat(status).isZero();
            assertThat(out.toString(UTF_8).lines())
                    .hasSize(12)
                    .anyMatch(row -> row.startsWith("jdbi:jdbc:postgresql:"))
                    .anyMatch(row -> row.startsWith("jooq:jdbc:postgresql:"))
                    .anyMatch(row -> row.startsWith("jdbi:jdbc:mariadb:"))
                    .anyMatch(row -> row.startsWith("jooq:jdbc:mariadb:"))
                    .anyMatch(row -> row.startsWith("One digest"));
            assertThat(tables(postgres)).containsExactly("users");
            assertThat(tables(mariaDb)).containsExactly("users");
        }
    }

    @ParameterizedTest
    @EnumSource
    void nor_after_a_failure(TestServer server) throws SQLException {
        try (TestDatabase database = occupied(server)) {
            Swap swap = new Swap(List.of(Swap.Place.onServer("nosuch", database.url())));
            assertThatThrownBy(() -> swap.run(told, err))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("nosuch:");
            assertThat(tables(database)).containsExactly("users");
        }
    }

    /** With a table that is none of the program's business. */
    private static TestDatabase occupied(TestServer server) throws SQLException {
        TestDatabase database = server.empty();
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE users (name VARCHAR(20))");
        }
        return database;
    }

    private static List<String> tables(TestDatabase database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.url());
                ResultSet rows = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
