package dev.kith.benchmarks.sql;

import dev.kith.storage.sql.Binder;
import dev.kith.storage.sql.RowReader;
import dev.kith.storage.sql.SqlConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has PostgreSQL explain each query in the place of answering it, and adds up the buffers it says it looked at. */
final class ExplainingConnection implements SqlConnection {

    private static final Pattern SHARED = Pattern.compile("shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private final Connection connection;
    private long buffers;

    ExplainingConnection(Connection connection) {
        this.connection = connection;
    }

    long buffers() {
        return buffers;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("EXPLAIN (ANALYZE, BUFFERS, COSTS OFF, TIMING OFF) " + sql)) {
            binder.bind(statement);
            try (ResultSet line = statement.executeQuery()) {
                buffers += ofWholePlan(line);
            }
        }
        return List.of();
    }

    /** The first line that tells of buffers is of the outermost step, which counts those of all others. */
    private static long ofWholePlan(ResultSet line) throws SQLException {
        while (line.next()) {
            String text = line.getString(1);
            Matcher shared = SHARED.matcher(text);
            if (text.contains("Buffers:") && shared.find()) {
                return number(shared.group(1)) + number(shared.group(2));
            }
        }
        throw new IllegalStateException("PostgreSQL told of no buffers");
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    @Override
    public int update(String sql, Binder binder) {
        throw new UnsupportedOperationException("Only queries are explained");
    }

    @Override
    public void close() {
        // Whoever opened the connection closes it
    }
}
