package dev.kith.storage.sql;

import java.sql.SQLException;

/** Where a storage that owns its transactions takes connections. Safe for several threads. */
@FunctionalInterface
public interface SqlConnections {

    /**
     * Takes one.
     *
     * @return a connection that the caller closes
     * @throws SQLException where none can be had; the driver's or the pool's own, not wrapped in a library's
     */
    SqlConnection open() throws SQLException;
}
