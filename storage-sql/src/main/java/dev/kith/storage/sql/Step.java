package dev.kith.storage.sql;

import java.sql.SQLException;

/** What a store's call does on a connection. */
@FunctionalInterface
interface Step<T> {

    T on(SqlConnection connection) throws SQLException;
}
