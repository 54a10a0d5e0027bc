package dev.kith.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.spi.OpenOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The database that a provider's URL names, behind a connection pool of its own. An embedded one in memory lives until
 * this is closed; one without a name is this one's alone. One on file writes each commit before it is acknowledged, so
 * that a killed process loses none, unless the URL names a {@code WRITE_DELAY} of its own; H2 does not force what it
 * writes to the disk, so a power failure may lose the latest. Safe for several threads.
 */
public final class UrlDatabase implements AutoCloseable {

    private static final String H2 = "jdbc:h2:";
    private static final String H2_MEMORY = "jdbc:h2:mem:";
    private static final List<String> NOT_ON_FILE = List.of("mem:", "tcp:", "ssl:");
    private static final int CONNECTIONS = 10;

    /** H2 keeps a commit in memory for up to half a second otherwise: a killed process would take it along. */
    private static final String WRITE_AT_ONCE = "SET WRITE_DELAY 0";

    private final Connection keeper;
    private final HikariDataSource pool;

    private UrlDatabase(Connection keeper, HikariDataSource pool) {
        this.keeper = keeper;
        this.pool = pool;
    }

    /**
     * Opens it.
     *
     * @param scheme what the provider's URLs begin with, such as {@code jdbi:}
     * @param url the scheme and a JDBC URL
     * @param options with the credentials, where the URL holds none
     * @return the database; the caller closes it
     * @throws StorageException where the rest is no JDBC URL, Kith has no schema for its database, or no connection can
     *     be had; the message holds no more of the URL than names the database's kind
     */
    public static UrlDatabase open(String scheme, String url, OpenOptions options) {
        String jdbcUrl = named(url.substring(scheme.length()));
        if (!lower(jdbcUrl).startsWith(H2)) {
            throw refused(scheme + " opens jdbc:h2: databases, not " + kind(jdbcUrl));
        }
        try {
            return open(jdbcUrl, options, keeper(jdbcUrl, options));
        } catch (SQLException failure) {
            throw Failures.unreachable(failure);
        }
    }

    private static UrlDatabase open(String jdbcUrl, OpenOptions options, Connection keeper) {
        try {
            return new UrlDatabase(keeper, pool(jdbcUrl, options));
        } catch (RuntimeException failure) {
            closeQuietly(keeper);
            throw failure instanceof PoolInitializationException && failure.getCause() instanceof SQLException cause
                    ? Failures.unreachable(cause)
                    : failure;
        }
    }

    /** {@return the pool} */
    public DataSource dataSource() {
        return pool;
    }

    /** Closes the pool; what a database in memory holds goes with it. */
    @Override
    public void close() {
        pool.close();
        closeQuietly(keeper);
    }

    private static HikariDataSource pool(String jdbcUrl, OpenOptions options) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("kith");
        config.setJdbcUrl(jdbcUrl);
        options.user().ifPresent(config::setUsername);
        options.password().ifPresent(config::setPassword);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** The first connection: it tells early what is wrong, and keeps a database in memory alive. */
    private static Connection keeper(String jdbcUrl, OpenOptions options) throws SQLException {
        Connection first = connect(jdbcUrl, options);
        if (onFile(jdbcUrl) && !lower(jdbcUrl).contains(";write_delay=")) {
            try (Statement statement = first.createStatement()) {
                statement.execute(WRITE_AT_ONCE);
            } catch (SQLException failure) {
                closeQuietly(first);
                throw failure;
            }
        }
        return first;
    }

    private static Connection connect(String jdbcUrl, OpenOptions options) throws SQLException {
        return options.user().isEmpty()
                ? DriverManager.getConnection(jdbcUrl)
                : DriverManager.getConnection(
                        jdbcUrl, options.user().get(), options.password().orElse(""));
    }

    private static boolean onFile(String jdbcUrl) {
        String place = lower(jdbcUrl).substring(H2.length());
        return NOT_ON_FILE.stream().noneMatch(place::startsWith);
    }

    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            // The database was closed before it.
        }
    }

    /** Each connection to a database without a name would have one of its own. */
    private static String named(String jdbcUrl) {
        boolean nameless = lower(jdbcUrl).startsWith(H2_MEMORY)
                && (jdbcUrl.length() == H2_MEMORY.length() || jdbcUrl.charAt(H2_MEMORY.length()) == ';');
        return nameless ? H2_MEMORY + UUID.randomUUID() + jdbcUrl.substring(H2_MEMORY.length()) : jdbcUrl;
    }

    /** {@return the URL's beginning, which holds no password} */
    private static String kind(String jdbcUrl) {
        String[] parts = jdbcUrl.split(":", 3);
        return parts.length == 3 && parts[0].equals("jdbc") ? "jdbc:" + parts[1] + ":" : "what is not a JDBC URL";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static StorageException refused(String message) {
        return new StorageException(Outcome.NOT_APPLIED, false, message);
    }
}
