package dev.kith.benchmarks.sql;

import java.sql.Connection;
import org.jdbi.v3.core.ConnectionFactory;

/** Lends JDBI a thread's connection. */
record JdbiConnections(ThreadConnections connections) implements ConnectionFactory {

    @Override
    public Connection openConnection() {
        return connections.get();
    }

    @Override
    public void closeConnection(Connection connection) {
        // It stays the thread's
    }
}
