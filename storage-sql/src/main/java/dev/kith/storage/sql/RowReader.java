package dev.kith.storage.sql;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads one row of a result.
 *
 * @param <T> what it becomes
 */
@FunctionalInterface
public interface RowReader<T> {

    /**
     * Reads the row the result stands on, and does not move it.
     *
     * @param row the result
     * @return the row, never null
     * @throws SQLException where the driver refuses
     */
    T read(ResultSet row) throws SQLException;
}
