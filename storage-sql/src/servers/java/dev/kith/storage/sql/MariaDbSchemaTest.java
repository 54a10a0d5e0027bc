package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.servers.TestServer;
import dev.kith.spi.AfterCommit;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MariaDbSchemaTest extends ServerSchema {

    MariaDbSchemaTest() {
        super(TestServer.MARIADB);
    }

    @Override
    String askCatalogue() {
        return "SELECT CONCAT(table_name, ' ', constraint_name) FROM information_schema.table_constraints"
                + " WHERE constraint_schema = DATABASE()"
                + " UNION ALL SELECT CONCAT(table_name, ' ', index_name, ' ', column_name)"
                + " FROM information_schema.statistics WHERE table_schema = DATABASE()"
                + " UNION ALL SELECT CONCAT(table_name, ' ', create_time) FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() ORDER BY 1";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sql_mode           | SET sql_mode = ''",
                "sql_mode           | SET sql_mode = 'STRICT_TRANS_TABLES,EMPTY_STRING_IS_NULL'",
                "foreign_key_checks | SET foreign_key_checks = 0",
                "foreign_key_checks | SET check_constraint_checks = 0",
            })
    void aSessionThatWouldChangeRowsIsRefused(String word, String setting) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(setting);
            assertThatThrownBy(() -> Schema.create(connection, SqlOptions.DEFAULT))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining(word);
        }
    }

    @Test
    void ansiQuotesMakeNoDifference() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET sql_mode = 'STRICT_ALL_TABLES,ANSI_QUOTES,NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT'");
            assertThat(Schema.create(connection, SqlOptions.DEFAULT)).isTrue();
            connection.setAutoCommit(false);
            SqlStorage storage =
                    SqlStorage.joining(new JdbcConnection(connection, false), AfterCommit.NEVER, SqlOptions.DEFAULT);
            storage.users().insert(Samples.user(1, "back\\slash"));
            assertThat(storage.users().find(Samples.userId(1)).orElseThrow().username())
                    .isEqualTo("back\\slash");
        }
    }
}
