package dev.kith.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real database server: the one whose URL a system property names, or else one that is started with the first call
 * and stopped with the JVM. Safe for several threads.
 */
public enum TestServer {
    /** PostgreSQL; {@code -Dkith.postgresql.url=jdbc:postgresql://host/database?user=…&password=…} names a host's. */
    POSTGRESQL("kith.postgresql.url") {
        @Override
        String started() {
            return StartedPostgres.URL;
        }

        @Override
        String create(String name) {
            return "CREATE SCHEMA " + name;
        }

        @Override
        String drop(String name) {
            return "DROP SCHEMA IF EXISTS " + name + " CASCADE";
        }

        @Override
        DataSource dataSource(String url) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(url);
            return dataSource;
        }

        @Override
        String urlOf(String server, String name) {
            return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + name;
        }
    },

    /** MariaDB; {@code -Dkith.mariadb.url=jdbc:mariadb://host/?user=…&password=…} names a host's. */
    MARIADB("kith.mariadb.url") {
        @Override
        String started() {
            return StartedMariaDb.URL;
        }

        @Override
        String create(String name) {
            return "CREATE DATABASE " + name;
        }

        @Override
        String drop(String name) {
            return "DROP DATABASE IF EXISTS " + name;
        }

        @Override
        DataSource dataSource(String url) {
            try {
                return new MariaDbDataSource(url);
            } catch (SQLException failure) {
                throw new IllegalStateException("Not a URL of MariaDB", failure);
            }
        }

        @Override
        String urlOf(String server, String name) {
            int options = server.indexOf('?');
            String place = options < 0 ? server : server.substring(0, options);
            return place.substring(0, place.lastIndexOf('/') + 1)
                    + name
                    + (options < 0 ? "" : server.substring(options));
        }
    };

    private final String property;

    TestServer(String property) {
        this.property = property;
    }

    abstract String started();

    abstract String create(String name);

    abstract String drop(String name);

    abstract DataSource dataSource(String url);

    abstract String urlOf(String server, String name);

    /**
     * Makes room that nobody else uses: a schema on PostgreSQL, a database on MariaDB.
     *
     * @return empty; closing it drops it
     */
    public TestDatabase empty() {
        String name = "kith_" + UUID.randomUUID().toString().replace("-", "");
        execute(create(name));
        return new TestDatabase(this, name, urlOf(url(), name));
    }

    /**
     * Runs a statement beside those that are tested.
     *
     * @param sql without parameters
     */
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(this + " refused: " + sql, failure);
        }
    }

    private String url() {
        String named = System.getProperty(property, "");
        return named.isEmpty() ? started() : named;
    }
}
