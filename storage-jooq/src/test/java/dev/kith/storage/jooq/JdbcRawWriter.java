package dev.kith.storage.jooq;

import dev.kith.model.Column;
import dev.kith.storage.tck.RawRow;
import dev.kith.storage.tck.RawWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

/** Inserts past the adapter: what is refused here is refused by the tables. */
record JdbcRawWriter(String url) implements RawWriter {

    @Override
    public boolean write(RawRow row) {
        String columns = row.values().keySet().stream().map(Column::columnName).collect(Collectors.joining(", "));
        String marks = row.values().keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        String sql = "INSERT INTO " + row.table().tableName() + " (" + columns + ") VALUES (" + marks + ")";
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int index = 0;
            for (Object value : row.values().values()) {
                insert.setObject(
                        ++index,
                        value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value);
            }
            return insert.executeUpdate() == 1;
        } catch (SQLException refused) {
            return false;
        }
    }
}
