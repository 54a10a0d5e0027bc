package dev.kith.test.sql;

import dev.kith.model.Column;
import dev.kith.storage.tck.RawRow;
import dev.kith.storage.tck.RawWriter;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Inserts past the adapter: what is refused here is refused by the tables.
 *
 * @param url where the tables are, credentials included
 */
public record JdbcRawWriter(String url) implements RawWriter {

    static final String LONE_SURROGATE = "\uD800";

    @Override
    public boolean write(RawRow row) {
        String columns = row.values().keySet().stream().map(Column::columnName).collect(Collectors.joining(", "));
        String marks = row.values().keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        boolean mariaDb = url.startsWith("jdbc:mariadb:");
        String quote = mariaDb ? "`" : "";
        String sql =
                "INSERT INTO " + quote + row.table().tableName() + quote + " (" + columns + ") VALUES (" + marks + ")";
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = connection.prepareStatement(sql)) {
            int index = 0;
            for (@Nullable Object value : row.values().values()) {
                insert.setObject(++index, plain(value, mariaDb));
            }
            return insert.executeUpdate() == 1;
        } catch (SQLException refused) {
            return false;
        }
    }

    /** MariaDB's driver would write other years, and another letter for a lone surrogate. */
    private static @Nullable Object plain(@Nullable Object value, boolean mariaDb) {
        @Nullable
        Object plain = value instanceof Instant instant ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
        if (!mariaDb) {
            return plain;
        }
        if (plain instanceof LocalDateTime || plain instanceof LocalDate) {
            return plain.toString();
        }
        if (plain instanceof UUID id) {
            return ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array();
        }
        return LONE_SURROGATE.equals(plain) ? new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80} : plain;
    }
}
