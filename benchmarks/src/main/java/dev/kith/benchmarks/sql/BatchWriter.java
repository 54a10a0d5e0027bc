package dev.kith.benchmarks.sql;

import dev.kith.model.Table;
import dev.kith.storage.sql.Database;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes rows in large transactions, by batches that the drivers make statements of many rows of. */
record BatchWriter(Connection connection, Database database) {

    private static final int BATCH = 2_000;

    /** Writes rows as {@link CommunityRows} makes them, and commits. */
    void write(Table table, Stream<List<@Nullable Object>> rows) throws SQLException {
        String marks = table.columns().stream().map(each -> "?").collect(Collectors.joining(", "));
        connection.setAutoCommit(false);
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO " + name(table) + " (" + JdbcText.columns(table) + ") VALUES (" + marks + ")")) {
            int waiting = 0;
            for (Iterator<List<@Nullable Object>> each = rows.iterator(); each.hasNext(); ) {
                bind(insert, each.next());
                insert.addBatch();
                waiting++;
                if (waiting == BATCH || !each.hasNext()) {
                    insert.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private String name(Table table) {
        return database == Database.MARIADB ? "`" + table.tableName() + "`" : table.tableName();
    }

    private void bind(PreparedStatement insert, List<@Nullable Object> row) throws SQLException {
        for (int i = 0; i < row.size(); i++) {
            Object value = row.get(i);
            insert.setObject(i + 1, value instanceof UUID id && database == Database.MARIADB ? bytes(id) : value);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
