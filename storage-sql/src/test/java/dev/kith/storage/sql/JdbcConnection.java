package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The least an adapter can be. */
record JdbcConnection(Connection connection, boolean closes) implements SqlConnection {

    static SqlConnections of(DataSource dataSource) {
        return () -> new JdbcConnection(dataSource.getConnection(), true);
    }

    @Override
    public <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    @Override
    public int update(String sql, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            return statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        if (closes) {
            connection.close();
        }
    }
}
