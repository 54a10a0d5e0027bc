package dev.kith.storage.jdbi;

import dev.kith.model.Column;
import dev.kith.storage.tck.RawRow;
import dev.kith.storage.tck.RawWriter;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;

/** Inserts past the adapter: what is refused here is refused by the tables. */
record JdbcRawWriter(String url) implements RawWriter {

    @Override
    public boolean write(RawRow row) {
        String columns = row.values().keySet().stream().map(Column::columnName).collect(Collectors.joining(", "));
        String marks = row.values().keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        boolean bytes = url.startsWith("jdbc:mariadb:");
        String quote = bytes ? "`" : "";
        String sql =
                "INSERT INTO " + quote + row.table().tableName() + quote + " (" + columns + ") VALUES (" + marks + ")";
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int index = 0;
            for (Object value : row.values().values()) {
                insert.setObject(++index, plain(value, bytes));
            }
            return insert.executeUpdate() == 1;
        } catch (SQLException refused) {
            return false;
        }
    }

    private static Object plain(Object value, boolean bytes) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        return value instanceof UUID id && bytes
                ? ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array()
                : value;
    }
}
