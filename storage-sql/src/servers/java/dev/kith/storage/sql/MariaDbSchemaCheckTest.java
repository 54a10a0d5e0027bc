package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MariaDbSchemaCheckTest extends SchemaCheckContract {

    private final TestDatabase place = TestServer.MARIADB.empty();
    private final TestDatabase elsewhere = TestServer.MARIADB.empty();
    private final DataSource database = place.dataSource();

    @AfterEach
    void drop() {
        place.close();
        elsewhere.close();
    }

    @Test
    void anotherCollationIsNamed() throws SQLException {
        Samples.create(database, SqlOptions.DEFAULT);
        execute("ALTER TABLE users MODIFY phone_number VARCHAR(20) COLLATE utf8mb4_bin");
        assertThat(check(SqlOptions.DEFAULT)).containsExactly("COLLATION users.phone_number");
    }

    @Test
    void aTimeThatMovesWithTheSessionsZoneIsNamed() throws SQLException {
        Samples.create(database, SqlOptions.DEFAULT);
        execute("ALTER TABLE users MODIFY updated_date TIMESTAMP(6) NULL");
        assertThat(check(SqlOptions.DEFAULT)).containsExactly("TYPE users.updated_date");
    }

    @Override
    DataSource database() {
        return database;
    }

    @Override
    String schema() {
        return place.name();
    }

    @Override
    Connection elsewhere() throws SQLException {
        return elsewhere.dataSource().getConnection();
    }

    @Override
    String changeType(String column, String type) {
        return "ALTER TABLE my_users MODIFY " + column + " " + type;
    }

    @Override
    String dropNotNull(String column, String type) {
        return "ALTER TABLE my_users MODIFY " + column + " " + type + " NULL";
    }

    @Override
    String dropPrimaryKey(String table) {
        return "ALTER TABLE " + table + " DROP PRIMARY KEY";
    }

    @Override
    String dropIndex(String index, String table) {
        return "DROP INDEX " + index + " ON " + table;
    }

    @Override
    String coarseTime() {
        return "DATETIME(3)";
    }
}
