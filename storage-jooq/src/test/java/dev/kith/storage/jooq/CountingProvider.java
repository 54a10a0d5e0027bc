package dev.kith.storage.jooq;

import java.sql.Connection;
import org.jooq.ConnectionProvider;

/** Hands out one transaction's connection, as containers do, and counts. */
final class CountingProvider implements ConnectionProvider {

    int taken;
    int out;

    private final Connection connection;

    CountingProvider(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection acquire() {
        taken++;
        out++;
        return connection;
    }

    @Override
    public void release(Connection released) {
        out--;
    }
}
