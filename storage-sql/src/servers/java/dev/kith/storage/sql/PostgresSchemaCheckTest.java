package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresSchemaCheckTest extends SchemaCheckContract {

    private final TestDatabase place = TestServer.POSTGRESQL.empty();
    private final TestDatabase elsewhere = TestServer.POSTGRESQL.empty();
    private final DataSource database = place.dataSource();

    @AfterEach
    void drop() {
        place.close();
        elsewhere.close();
    }

    @Test
    void anotherCollationIsNamed() throws SQLException {
        Samples.create(database, SqlOptions.DEFAULT);
        execute("ALTER TABLE users ALTER COLUMN city TYPE VARCHAR");
        assertThat(check(SqlOptions.DEFAULT)).containsExactly("COLLATION users.city");
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
        return "ALTER TABLE my_users ALTER COLUMN " + column + " TYPE " + type;
    }

    @Override
    String dropNotNull(String column, String type) {
        return "ALTER TABLE my_users ALTER COLUMN " + column + " DROP NOT NULL";
    }

    @Override
    String dropPrimaryKey(String table) {
        return "ALTER TABLE " + table + " DROP CONSTRAINT pk_" + table;
    }

    @Override
    String dropIndex(String index, String table) {
        return "DROP INDEX " + index;
    }
}
