package dev.kith.storage.jooq;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;

/** Hands out connections as some pools are configured, and notes how they come back. */
final class AutocommitOff implements ConnectionProvider {

    final List<String> returned = new ArrayList<>();

    private final DataSource database;

    AutocommitOff(DataSource database) {
        this.database = database;
    }

    @Override
    public Connection acquire() {
        try {
            Connection connection = database.getConnection();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            return connection;
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public void release(Connection connection) {
        try (connection) {
            returned.add(connection.getAutoCommit() + "/" + connection.getTransactionIsolation());
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        } catch (SQLException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
