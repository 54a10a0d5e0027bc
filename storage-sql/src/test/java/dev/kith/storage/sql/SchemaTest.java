package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.model.Reading;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {

    private final DataSource database = Samples.database();

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement runner = connection.createStatement()) {
            for (String statement : statements) {
                runner.execute(statement);
            }
        }
    }

    private List<String> catalogue() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SCRIPT NODATA")) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }

    private static void assertRefused(String word, ThrowingCallable opening) {
        assertThatThrownBy(opening)
                .isInstanceOfSatisfying(StorageException.class, told -> {
                    assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
                    assertThat(told.retryMayHelp()).isFalse();
                })
                .hasMessageContaining(word);
    }

    @ParameterizedTest
    @EnumSource
    void isCreatedOnce(Reading reading) throws SQLException {
        SqlOptions options = SqlOptions.DEFAULT.reading(reading);
        assertThat(Samples.create(database, options)).isTrue();
        List<String> created = catalogue();
        assertThat(Samples.create(database, options)).isFalse();
        assertThat(catalogue()).isEqualTo(created);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatementCanRunAgain(Reading reading) throws SQLException {
        List<String> statements = Schema.statements(Database.H2, SqlOptions.DEFAULT.reading(reading));
        execute(statements.toArray(String[]::new));
        List<String> created = catalogue();
        execute(statements.toArray(String[]::new));
        assertThat(catalogue()).isEqualTo(created);
        assertThat(statements).noneMatch(statement -> statement.contains("$") || statement.contains("--"));
    }

    @ParameterizedTest
    @EnumSource
    void theOtherReadingIsRefused(Reading reading) {
        Reading other = reading == Reading.LITERAL ? Reading.RELATIONAL : Reading.LITERAL;
        Samples.create(database, SqlOptions.DEFAULT.reading(reading));
        assertRefused(reading.name(), () -> Samples.create(database, SqlOptions.DEFAULT.reading(other)));
        assertRefused(
                reading.name(),
                () -> SqlStorage.owning(JdbcConnection.of(database), SqlOptions.DEFAULT.reading(other)));
    }

    @Test
    void anothersTableIsNotTouched() throws SQLException {
        execute("CREATE TABLE users (id INT PRIMARY KEY, name VARCHAR(10))");
        List<String> before = catalogue();
        assertRefused("users", () -> Samples.create(database, SqlOptions.DEFAULT));
        assertRefused("prefix", () -> Samples.create(database, SqlOptions.DEFAULT));
        assertThat(catalogue()).isEqualTo(before);
    }

    @Test
    void aPrefixMakesRoomBesideAnothersTable() throws SQLException {
        execute("CREATE TABLE users (id INT PRIMARY KEY)", "CREATE TABLE groups (id INT PRIMARY KEY)");
        SqlOptions prefixed = SqlOptions.DEFAULT.tablePrefix("kith_");
        assertThat(Samples.create(database, prefixed)).isTrue();
        assertThat(Samples.create(database, prefixed.tablePrefix("second_").reading(Reading.LITERAL)))
                .isTrue();
        SqlStorage storage = SqlStorage.owning(JdbcConnection.of(database), prefixed);
        storage.users().insert(Samples.user(1));
        assertThat(storage.users().find(Samples.userId(1))).isPresent();
    }

    @Test
    void whatIsHalfCreatedIsTold() throws SQLException {
        execute(Schema.statements(Database.H2, SqlOptions.DEFAULT).get(0));
        assertRefused("group_members", () -> Samples.create(database, SqlOptions.DEFAULT));
    }

    @Test
    void tablesThatAreNotThereAreTold() {
        assertRefused("not there", () -> SqlStorage.owning(JdbcConnection.of(database), SqlOptions.DEFAULT));
    }

    @Test
    void severalMayOpenAnEmptyDatabaseAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Boolean>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(threads.submit(() -> Samples.create(database, SqlOptions.DEFAULT)));
            }
            for (Future<Boolean> one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Samples.create(database, SqlOptions.DEFAULT)).isFalse();
    }
}
