package dev.kith.storage.sql;

import dev.kith.spi.AfterCommit;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Somebody who holds the first group's row. */
record Holder(Connection connection) implements AutoCloseable {

    Holder(DataSource database, SqlStorage storage) throws SQLException {
        this(database.getConnection());
        connection.setAutoCommit(false);
        storage.joining(new JdbcConnection(connection, false), AfterCommit.NEVER)
                .groups()
                .update(Samples.group(1, 1));
    }

    void release() {
        ServerFailures.execute(connection, "ROLLBACK");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
