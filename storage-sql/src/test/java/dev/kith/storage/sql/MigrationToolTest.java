package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts run by the tools that hosts migrate with, as the documentation says. */
class MigrationToolTest {

    private static final SqlOptions PREFIXED = SqlOptions.DEFAULT.tablePrefix("my_");

    private final DataSource database = Samples.database();

    @TempDir
    Path folder;

    private static String script() throws IOException {
        try (InputStream in = Schema.class.getResourceAsStream("h2/tables.sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void flywayRunsTheScriptAsItIs() throws IOException, SQLException {
        Files.writeString(folder.resolve("V1__kith.sql"), script());
        Flyway flyway = Flyway.configure()
                .dataSource(database)
                .locations("filesystem:" + folder)
                .placeholders(Map.of("prefix", "my_"))
                .load();
        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(1);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertWhole();
    }

    @Test
    void liquibaseRunsTheScriptBelowTwoLines() throws IOException, SQLException, LiquibaseException {
        Files.writeString(folder.resolve("kith.sql"), "--liquibase formatted sql\n--changeset kith:1\n" + script());
        try (Connection connection = database.getConnection();
                Liquibase liquibase = new Liquibase(
                        "kith.sql",
                        new DirectoryResourceAccessor(folder),
                        DatabaseFactory.getInstance()
                                .findCorrectDatabaseImplementation(
                                        new liquibase.database.jvm.JdbcConnection(connection)))) {
            liquibase.setChangeLogParameter("prefix", "my_");
            liquibase.update("");
        }
        assertWhole();
    }

    private void assertWhole() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(SchemaCheck.of(connection, PREFIXED)).isEmpty();
            assertThat(Schema.create(connection, PREFIXED)).isFalse();
        }
        SqlStorage storage = SqlStorage.owning(JdbcConnection.of(database), PREFIXED);
        storage.users().insert(Samples.user(1));
        assertThat(storage.users().find(Samples.userId(1))).isPresent();
    }
}
