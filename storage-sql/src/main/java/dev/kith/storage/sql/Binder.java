package dev.kith.storage.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Sets all parameters of a statement. */
@FunctionalInterface
public interface Binder {

    /**
     * Sets them.
     *
     * @param statement about to run
     * @throws SQLException where the driver refuses
     */
    void bind(PreparedStatement statement) throws SQLException;
}
