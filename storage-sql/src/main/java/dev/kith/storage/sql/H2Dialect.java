package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class H2Dialect implements Dialect {

    static final H2Dialect INSTANCE = new H2Dialect();

    /** Of an object that is closed, a connection that broke, a database that was closed or is closing. */
    private static final Set<Integer> CONNECTION_GONE = Set.of(90007, 90067, 90098, 90121);

    private static final LocalDateTime BEFORE_ALL = LocalDateTime.of(0, 1, 1, 0, 0);
    private static final LocalDateTime AFTER_ALL = LocalDateTime.of(10_000, 1, 1, 0, 0);

    private H2Dialect() {}

    @Override
    public String scripts() {
        return "h2";
    }

    @Override
    public ErrorKind kind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case 23505 -> ErrorKind.UNIQUE;
            case 23503, 23506 -> ErrorKind.REFERENCE;
            case 40001 -> ErrorKind.ROLLED_BACK;
            case 50200, 90131 -> ErrorKind.LOCK_TIMEOUT;
            case 57014 -> ErrorKind.CANCELLED;
            default ->
                CONNECTION_GONE.contains(failure.getErrorCode())
                        ? ErrorKind.CONNECTION
                        : byClass(String.valueOf(failure.getSQLState()));
        };
    }

    private static ErrorKind byClass(String state) {
        if (state.startsWith("08")) {
            return ErrorKind.CONNECTION;
        }
        if (state.startsWith("22") || state.startsWith("23")) {
            return ErrorKind.VALUE;
        }
        return state.startsWith("42") ? ErrorKind.STATEMENT : ErrorKind.OTHER;
    }

    @Override
    public boolean failureEndsTransaction() {
        return false;
    }

    @Override
    public Optional<String> unfit(Connection connection) {
        return Optional.empty();
    }

    /** A database in memory has no path. */
    @Override
    public Optional<String> fileTornByTwoWriters(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("SELECT DATABASE_PATH()")) {
            path.next();
            return Optional.ofNullable(path.getString(1));
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

    @Override
    public void bindUuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        statement.setObject(index, value);
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
        return "CAST(" + expression + " AS VARBINARY)";
    }

    /** By UTF-16 units. */
    @Override
    public boolean sortsByCodePoints() {
        return false;
    }

    @Override
    public String sameOrBothNull(String one, String other) {
        return one + " IS NOT DISTINCT FROM " + other;
    }

    @Override
    public String currentSchema() {
        return "CURRENT_SCHEMA";
    }

    /** H2 checks a foreign key without a lock: a group and a row that names it could be removed and written at once. */
    @Override
    public String holding() {
        return " FOR UPDATE";
    }

    @Override
    public String keeping() {
        return " FOR UPDATE";
    }

    @Override
    public boolean ordersByWholeIndex() {
        return true;
    }

    @Override
    public Optional<InboxStatements> inbox(Names names) {
        return Optional.empty();
    }
}
