package dev.kith.storage.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.spi.OpenOptions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * The database that a provider's URL names, behind a connection pool of its own. An embedded one in memory lives until
 * this is closed; one without a name is this one's alone. One on file writes each commit before it is acknowledged, so
 * that a killed process loses none, unless the URL names a {@code WRITE_DELAY} of its own; H2 does not force what it
 * writes to the disk, so a power failure may lose the latest. Safe for several threads.
 */
public final class UrlDatabase implements AutoCloseable {

    private static final List<String> KNOWN = List.of(H2Keeper.URL, "jdbc:postgresql:", "jdbc:mariadb:");
    private static final int CONNECTIONS = 10;

    private final Runnable keeper;
    private final HikariDataSource pool;

    private UrlDatabase(Runnable keeper, HikariDataSource pool) {
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
     * @throws StorageException where the rest is no JDBC URL, Kith has no schema for its database, its driver is missing, or no connection can
     *     be had; the message holds no more of the URL than names the database's kind
     */
    public static UrlDatabase open(String scheme, String url, OpenOptions options) {
        String jdbcUrl = H2Keeper.named(url.substring(scheme.length()));
        String kind = kind(jdbcUrl);
        if (!KNOWN.contains(kind)) {
            throw refused(scheme + " opens " + String.join(", ", KNOWN) + " databases, not " + kind);
        }
        if (!hasDriver(jdbcUrl)) {
            throw refused("No JDBC driver takes this " + kind + " URL: is it on the class path or the module path?");
        }
        try {
            return open(jdbcUrl, options, kind.equals(H2Keeper.URL) ? H2Keeper.of(jdbcUrl, options) : () -> {});
        } catch (SQLException failure) {
            throw Failures.unreachable(failure);
        }
    }

    private static boolean hasDriver(String jdbcUrl) {
        try {
            DriverManager.getDriver(jdbcUrl);
            return true;
        } catch (SQLException none) {
            return false;
        }
    }

    private static UrlDatabase open(String jdbcUrl, OpenOptions options, Runnable keeper) {
        try {
            return new UrlDatabase(keeper, pool(jdbcUrl, options));
        } catch (RuntimeException failure) {
            keeper.run();
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
        keeper.run();
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

    /** {@return the URL's beginning, which holds no password} */
    private static String kind(String jdbcUrl) {
        String[] parts = jdbcUrl.split(":", 3);
        return parts.length == 3 && parts[0].equalsIgnoreCase("jdbc")
                ? "jdbc:" + parts[1].toLowerCase(Locale.ROOT) + ":"
                : "what is not a JDBC URL";
    }

    private static StorageException refused(String message) {
        return new StorageException(Outcome.NOT_APPLIED, false, message);
    }
}
