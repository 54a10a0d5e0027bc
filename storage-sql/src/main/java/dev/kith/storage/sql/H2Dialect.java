package dev.kith.storage.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
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
            case 23506 -> ErrorKind.PARENT_MISSING;
            case 23503 -> ErrorKind.CHILD_EXISTS;
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
    public @Nullable UUID readUuid(ResultSet row, int index) throws SQLException {
        return row.getObject(index, UUID.class);
    }

    @Override
    public String textAsBytes(String expression) {
        return "CAST(" + expression + " AS VARBINARY)";
    }

    @Override
    public String sameOrBothNull(String one, String other) {
        return one + " IS NOT DISTINCT FROM " + other;
    }

    @Override
    public String currentSchema() {
        return "CURRENT_SCHEMA";
    }
}
