package dev.kith.servers;

import javax.sql.DataSource;

/**
 * A schema or database of one test's own.
 *
 * @param server where it is
 * @param name how it is called there
 * @param url leads to it, credentials included
 */
public record TestDatabase(TestServer server, String name, String url) implements AutoCloseable {

    /** {@return new connections to it, from no pool} */
    public DataSource dataSource() {
        return server.dataSource(url);
    }

    /** Drops it. */
    @Override
    public void close() {
        server.execute(server.drop(name));
    }
}
