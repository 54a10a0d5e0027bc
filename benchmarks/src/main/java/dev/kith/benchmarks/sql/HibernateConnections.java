package dev.kith.benchmarks.sql;

import java.sql.Connection;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Lends Hibernate a thread's connection. */
final class HibernateConnections implements ConnectionProvider {

    private static final long serialVersionUID = 1;

    private final transient ThreadConnections connections;

    HibernateConnections(ThreadConnections connections) {
        this.connections = connections;
    }

    @Override
    public Connection getConnection() {
        return connections.get();
    }

    @Override
    public void closeConnection(Connection connection) {
        // It stays the thread's
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return type.isInstance(this);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
