package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A connection and a library's way to run statements on it: what an adapter implements. Not for several threads. */
public interface SqlConnection extends AutoCloseable {

    /** {@return the connection itself, whose transaction the caller may end} */
    Connection connection();

    /**
     * Runs a query.
     *
     * @param sql with a {@code ?} for each parameter
     * @param binder sets the parameters
     * @param reader reads a row
     * @param <T> what a row becomes
     * @return all rows, in the order the database gave
     * @throws SQLException the driver's own, not wrapped in the library's
     */
    <T> List<T> query(String sql, Binder binder, RowReader<T> reader) throws SQLException;

    /**
     * Runs an insert, an update or a deletion.
     *
     * @param sql with a {@code ?} for each parameter
     * @param binder sets the parameters
     * @return how many rows it wrote
     * @throws SQLException the driver's own, not wrapped in the library's
     */
    int update(String sql, Binder binder) throws SQLException;

    /**
     * Gives the connection back to where it came from; nothing where it is a host's.
     *
     * @throws SQLException where that fails
     */
    @Override
    void close() throws SQLException;
}
