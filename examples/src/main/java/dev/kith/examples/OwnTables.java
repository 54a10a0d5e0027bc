package dev.kith.examples;

import dev.kith.model.Table;
import dev.kith.storage.sql.Schema;
import dev.kith.storage.sql.SqlOptions;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/** Tables on a server for as long as they are open, under names that nothing else there bears. */
final class OwnTables implements AutoCloseable {

    /** None before those it refers to. */
    private static final List<Table> CHILDREN_FIRST =
            List.of(Table.GROUP_MEMBERS, Table.MESSAGES, Table.GROUPS, Table.USERS);

    private final String jdbcUrl;
    private final String prefix;

    private OwnTables(String jdbcUrl, String prefix) {
        this.jdbcUrl = jdbcUrl;
        this.prefix = prefix;
    }

    /** Creates them; where that fails half-way, none is left. */
    static OwnTables create(String jdbcUrl) throws IOException {
        String prefix =
                "kith_swap_" + UUID.randomUUID().toString().substring(0, 13).replace('-', '_') + "_";
        OwnTables tables = new OwnTables(jdbcUrl, prefix);
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            try {
                Schema.create(connection, SqlOptions.DEFAULT.tablePrefix(prefix));
            } catch (RuntimeException failure) {
                tables.drop(connection);
                throw failure;
            }
        } catch (SQLException failure) {
            throw unreachable(jdbcUrl, failure);
        }
        return tables;
    }

    /** Refuses before anything is done where a connection cannot be had. */
    static void requireReachable(String jdbcUrl) throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            connection.getMetaData();
        } catch (SQLException failure) {
            throw unreachable(jdbcUrl, failure);
        }
    }

    private static IOException unreachable(String jdbcUrl, SQLException failure) {
        return new IOException(
                "No connection to " + StoreUrl.shown(jdbcUrl) + ": "
                        + StoreUrl.shown(String.valueOf(failure.getMessage())),
                failure);
    }

    String prefix() {
        return prefix;
    }

    @Override
    public void close() throws IOException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            drop(connection);
        } catch (SQLException failure) {
            throw new IOException(
                    "Tables whose names begin with " + prefix + " may be left on " + StoreUrl.shown(jdbcUrl), failure);
        }
    }

    private void drop(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Table table : CHILDREN_FIRST) {
                statement.execute("DROP TABLE IF EXISTS " + prefix + table.tableName());
            }
        }
    }
}
