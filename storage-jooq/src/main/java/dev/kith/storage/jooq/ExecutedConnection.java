package dev.kith.storage.jooq;

import dev.kith.storage.sql.Binder;
import dev.kith.storage.sql.RowReader;
import dev.kith.storage.sql.SqlConnection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;

/** Runs statements through jOOQ, so that a host's listeners see each and its settings apply. */
record ExecutedConnection(DSLContext dsl, Connection connection, HostNames names, Supply.Closing closing)
        implements SqlConnection {

    /** Rows are read past jOOQ; told of one column, it asks the driver for none. */
    private static final Field<Object> ANY = DSL.field("kith");

    @Override
    public <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException {
        ResultQuery<? extends Record> query =
                dsl.resultQuery(names.in(sql), BoundByKith.all(binder)).coerce(ANY);
        try (Cursor<? extends Record> cursor = query.fetchLazy()) {
            List<T> rows = new ArrayList<>();
            ResultSet row = Objects.requireNonNull(cursor.resultSet());
            while (row.next()) {
                rows.add(reader.read(row));
            }
            return rows;
        } catch (RuntimeException failure) {
            throw DriversOwn.in(failure);
        }
    }

    @Override
    public int update(String sql, Binder binder) throws SQLException {
        try {
            return dsl.query(names.in(sql), BoundByKith.all(binder)).execute();
        } catch (RuntimeException failure) {
            throw DriversOwn.in(failure);
        }
    }

    @Override
    public void close() throws SQLException {
        closing.run();
    }
}
