package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

class SchemaCheckTest extends SchemaCheckContract {

    private final DataSource database = Samples.database();

    @Override
    DataSource database() {
        return database;
    }

    @Override
    String schema() {
        return "public";
    }

    @Override
    Connection elsewhere() throws SQLException {
        execute("CREATE SCHEMA elsewhere");
        Connection connection = database.getConnection();
        connection.setSchema("ELSEWHERE");
        return connection;
    }

    @Override
    String changeType(String column, String type) {
        return "ALTER TABLE my_users ALTER COLUMN " + column + " SET DATA TYPE " + type;
    }

    @Override
    String dropNotNull(String column, String type) {
        return "ALTER TABLE my_users ALTER COLUMN " + column + " DROP NOT NULL";
    }

    @Override
    String dropPrimaryKey(String table) {
        return "ALTER TABLE " + table + " DROP PRIMARY KEY";
    }

    @Override
    String dropIndex(String index, String table) {
        return "DROP INDEX " + index;
    }
}
