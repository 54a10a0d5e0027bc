package dev.kith.benchmarks.sql;

import java.sql.Connection;
import org.jooq.ConnectionProvider;

/** Lends jOOQ a thread's connection. */
record JooqConnections(ThreadConnections connections) implements ConnectionProvider {

    @Override
    public Connection acquire() {
        return connections.get();
    }

    @Override
    public void release(Connection connection) {
        // It stays the thread's
    }
}
