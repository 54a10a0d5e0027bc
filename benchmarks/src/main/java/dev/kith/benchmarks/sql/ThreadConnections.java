package dev.kith.benchmarks.sql;

import dev.kith.benchmarks.engine.EngineFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One connection for each thread, which keeps it: what a pool costs is not what is measured. */
final class ThreadConnections implements AutoCloseable {

    private final Collection<Connection> opened = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<Connection> own;

    ThreadConnections(String url) {
        this.own = ThreadLocal.withInitial(() -> {
            try {
                Connection connection = DriverManager.getConnection(url);
                opened.add(connection);
                return connection;
            } catch (SQLException failure) {
                throw new EngineFailure(failure);
            }
        });
    }

    /** {@return the calling thread's connection, in autocommit; whoever takes it leaves it open} */
    Connection get() {
        return own.get();
    }

    @Override
    public void close() {
        for (Connection each : opened) {
            try {
                each.close();
            } catch (SQLException failure) {
                throw new EngineFailure(failure);
            }
        }
    }
}
