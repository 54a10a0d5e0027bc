package dev.kith.storage.jooq;

import dev.kith.storage.sql.Binder;
import dev.kith.storage.sql.RowReader;
import dev.kith.storage.sql.SqlConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs statements on the connection itself, for a host whose jOOQ would neither notice nor change any. */
record DirectConnection(Supply supply, Connection connection, HostNames names, Supply.Closing closing)
        implements SqlConnection {

    @Override
    public <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException {
        return supply.lend(taken -> {
            try (PreparedStatement statement = taken.prepareStatement(names.in(sql))) {
                binder.bind(statement);
                List<T> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(reader.read(row));
                    }
                }
                return rows;
            }
        });
    }

    @Override
    public int update(String sql, Binder binder) throws SQLException {
        return supply.lend(taken -> {
            try (PreparedStatement statement = taken.prepareStatement(names.in(sql))) {
                binder.bind(statement);
                return statement.executeUpdate();
            }
        });
    }

    @Override
    public void close() throws SQLException {
        closing.run();
    }
}
