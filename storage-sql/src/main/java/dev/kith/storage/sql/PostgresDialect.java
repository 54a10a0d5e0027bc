package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class PostgresDialect implements Dialect {

    static final PostgresDialect INSTANCE = new PostgresDialect();

    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(0, 1, 1, 0, 0);
    private static final LocalDateTime AFTER_ALL = LocalDateTime.of(10_000, 1, 1, 0, 0);

    private PostgresDialect() {}

    @Override
    public String scripts() {
        return "postgresql";
    }

    @Override
    public ErrorKind kind(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return switch (state) {
            case "23505" -> ErrorKind.UNIQUE;
            case "23001", "23503" -> ErrorKind.REFERENCE;
            case "40001", "40P01" -> ErrorKind.ROLLED_BACK;
            case "55P03" -> ErrorKind.LOCK_TIMEOUT;
            case "57014" -> ErrorKind.CANCELLED;
            // An administrator's shutdown, a crash, a server that starts or stops
            case "57P01", "57P02", "57P03", "57P05" -> ErrorKind.CONNECTION;
            default -> byClass(state);
        };
    }

    private static ErrorKind byClass(String state) {
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> ErrorKind.CONNECTION;
            case "22", "23" -> ErrorKind.VALUE;
            // Not supported, wrong state of a transaction, no right or no table, too little memory or disk
            case "0A", "25", "42", "53", "54" -> ErrorKind.STATEMENT;
            default -> ErrorKind.OTHER;
        };
    }

    @Override
    public boolean failureEndsTransaction() {
        return true;
    }

    @Override
    public Optional<String> unfit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_encoding")) {
            row.next();
            return row.getString(1).equals("UTF8")
                    ? Optional.empty()
                    : Optional.of("the database's encoding is not UTF8");
        }
    }

    @Override
    public LocalDateTime beforeAll() {
        return BEFORE_ALL;
    }

    @Override
    public LocalDateTime afterAll() {
        return AFTER_ALL;
    }

    /** Without its type a null counts as text, which no column of ids takes. */
    @Override
    public void bindUuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER, "uuid");
        } else {
            statement.setObject(index, value);
        }
    }

    @Override
    public void bindIdBeforeAll(PreparedStatement statement, int index) throws SQLException {
        statement.setObject(index, History.LOWEST_ID);
    }

    @Override
    public void bindIdAfterAll(PreparedStatement statement, int index) throws SQLException {
        statement.setObject(index, History.HIGHEST_ID);
    }

    @Override
    public @Nullable UUID readUuid(ResultSet row, int index) throws SQLException {
        return row.getObject(index, UUID.class);
    }

    @Override
    public String quoted(String table) {
        return table;
    }

    @Override
    public String primaryKey(String table) {
        return "pk_" + table;
    }

    @Override
    public String time() {
        return "?";
    }

    @Override
    public String textAsBytes(String expression) {
        return "CONVERT_TO(" + expression + ", 'UTF8')";
    }

    @Override
    public boolean sortsByCodePoints() {
        return true;
    }

    @Override
    public String sameOrBothNull(String one, String other) {
        return one + " IS NOT DISTINCT FROM " + other;
    }

    @Override
    public String currentSchema() {
        return "CURRENT_SCHEMA";
    }

    @Override
    public String holding() {
        return "";
    }

    @Override
    public String keeping() {
        return " FOR KEY SHARE";
    }

    @Override
    public boolean ordersByWholeIndex() {
        return false;
    }

    @Override
    public Optional<InboxStatements> inbox(Names names) {
        return Optional.of(PostgresInbox.statements(names));
    }
}
