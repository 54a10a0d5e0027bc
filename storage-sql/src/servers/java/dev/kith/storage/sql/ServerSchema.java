package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.model.Reading;
import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts on a server. */
abstract class ServerSchema {

    final TestDatabase place;
    final DataSource database;

    ServerSchema(TestServer server) {
        place = server.empty();
        database = place.dataSource();
    }

    @AfterEach
    void drop() {
        place.close();
    }

    /** {@return a query for the names of all constraints and indexes, and of when each table was made} */
    abstract String askCatalogue();

    @ParameterizedTest
    @EnumSource
    void everyStatementCanRunAgain(Reading reading) throws SQLException {
        SqlOptions options = SqlOptions.DEFAULT.reading(reading);
        assertThat(Samples.create(database, options)).isTrue();
        List<String> created = catalogue();
        assertThat(created).hasSizeGreaterThan(40);
        try (Connection connection = database.getConnection();
                Statement runner = connection.createStatement()) {
            for (String statement : Schema.statements(Database.of(connection).orElseThrow(), options)) {
                runner.execute(statement);
            }
        }
        assertThat(catalogue()).isEqualTo(created);
        assertThat(Samples.create(database, options)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theOtherReadingIsRefused(Reading reading) {
        Reading other = reading == Reading.LITERAL ? Reading.RELATIONAL : Reading.LITERAL;
        Samples.create(database, SqlOptions.DEFAULT.reading(reading));
        assertRefused(reading.name(), SqlOptions.DEFAULT.reading(other));
    }

    @Test
    void aPrefixMakesRoomBesideAnothersTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE users (id INT PRIMARY KEY)");
        }
        assertRefused("users", SqlOptions.DEFAULT);
        SqlOptions prefixed = SqlOptions.DEFAULT.tablePrefix("a_prefix_of_thirty_characters_");
        assertThat(Samples.create(database, prefixed.reading(Reading.LITERAL))).isTrue();
        SqlStorage storage = SqlStorage.owning(JdbcConnection.of(database), prefixed.reading(Reading.LITERAL));
        storage.users().insert(Samples.user(1));
        storage.groups().insert(Samples.group(1, 1));
        assertThat(storage.groups().find(Samples.groupId(1))).isPresent();
    }

    private void assertRefused(String word, SqlOptions options) {
        assertThatThrownBy(() -> Samples.create(database, options))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining(word);
    }

    @Test
    void severalMayOpenAnEmptyDatabaseAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Callable<Boolean> create = () -> Samples.create(database, SqlOptions.DEFAULT);
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(4, create))) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(Samples.create(database, SqlOptions.DEFAULT)).isFalse();
    }

    private List<String> catalogue() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(askCatalogue())) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
