package dev.kith.storage.sql;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class MariaDbDialect implements Dialect {

    static final MariaDbDialect INSTANCE = new MariaDbDialect();

    private static final byte[] ID_BEFORE_ALL = {};

    /** One byte longer than the greatest id, which comes before it. */
    private static final byte[] ID_AFTER_ALL = new byte[17];

    /** The first and the last that may be stored: the driver writes another year for one before or after. */
    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(1, 1, 1, 0, 0);

    private static final LocalDateTime AFTER_ALL = LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000);

    static {
        Arrays.fill(ID_AFTER_ALL, (byte) 0xFF);
    }

    private MariaDbDialect() {}

    @Override
    public String scripts() {
        return "mariadb";
    }

    @Override
    public ErrorKind kind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 1062 -> ErrorKind.UNIQUE;
            case 1216, 1217, 1451, 1452 -> ErrorKind.REFERENCE;
            // A deadlock, or a row that changed since the transaction's snapshot
            case 1020, 1213 -> ErrorKind.ROLLED_BACK;
            case 1205 -> ErrorKind.LOCK_TIMEOUT;
            case 1317, 1969, 3024 -> ErrorKind.CANCELLED;
            // A killed connection, a node outside its cluster, a server that stops, goes or went
            case 1047, 1053, 1927, 2006, 2013 -> ErrorKind.CONNECTION;
            // A CHECK; no value where one must be; what a type cannot hold
            case 4025, 1364, 1265, 1366 -> ErrorKind.VALUE;
            default -> byClass(String.valueOf(failure.getSQLState()));
        };
    }

    private static ErrorKind byClass(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> ErrorKind.CONNECTION;
            case "22", "23" -> ErrorKind.VALUE;
            case "25", "42" -> ErrorKind.STATEMENT;
            default -> ErrorKind.OTHER;
        };
    }

    @Override
    public boolean failureEndsTransaction() {
        return false;
    }

    @Override
    public Optional<String> unfit(Connection connection) throws SQLException {
        return MariaDbSettings.unfit(connection);
    }

    @Override
    public LocalDateTime beforeAll() {
        return BEFORE_ALL;
    }

    @Override
    public LocalDateTime afterAll() {
        return AFTER_ALL;
    }

    @Override
    public void bindUuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BINARY);
        } else {
            statement.setBytes(index, bytes(value));
        }
    }

    private static byte[] bytes(UUID value) {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public void bindIdBeforeAll(PreparedStatement statement, int index) throws SQLException {
        statement.setBytes(index, ID_BEFORE_ALL);
    }

    @Override
    public void bindIdAfterAll(PreparedStatement statement, int index) throws SQLException {
        statement.setBytes(index, ID_AFTER_ALL);
    }

    @Override
    public @Nullable UUID readUuid(ResultSet row, int index) throws SQLException {
        byte[] bytes = row.getBytes(index);
        if (bytes == null) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    @Override
    public String quoted(String table) {
        return "`" + table + "`";
    }

    @Override
    public String primaryKey(String table) {
        return "primary";
    }

    /** The driver may write it into the text, where it would be a string. */
    @Override
    public String time() {
        return "CAST(? AS DATETIME(6))";
    }

    @Override
    public String textAsBytes(String expression) {
        return "CAST(" + expression + " AS BINARY)";
    }

    @Override
    public boolean sortsByCodePoints() {
        return true;
    }

    @Override
    public String sameOrBothNull(String one, String other) {
        return one + " <=> " + other;
    }

    @Override
    public String currentSchema() {
        return "DATABASE()";
    }

    @Override
    public String holding() {
        return "";
    }

    @Override
    public String keeping() {
        return " LOCK IN SHARE MODE";
    }

    @Override
    public boolean ordersByWholeIndex() {
        return false;
    }

    @Override
    public Optional<InboxStatements> inbox(Names names) {
        return Optional.of(MariaDbInbox.statements(names));
    }
}
