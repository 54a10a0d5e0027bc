package dev.kith.storage.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.spi.StorageProvider;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.SqlStorage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Opens {@code jdbi:jdbc:h2:…}: on file, in memory, or a server, with a connection pool of its own. A database in memory
 * lives as long as the storage; one without a name is this storage's alone. A database on file writes each commit before
 * it is acknowledged, so that a killed process loses none, unless the URL names a {@code WRITE_DELAY} of its own; H2 does
 * not force what it writes to the disk, so a power failure may lose the latest.
 */
public final class JdbiStorageProvider implements StorageProvider {

    private static final String SCHEME = "jdbi:";
    private static final String H2 = "jdbc:h2:";
    private static final String H2_MEMORY = "jdbc:h2:mem:";
    private static final List<String> NOT_ON_FILE = List.of("mem:", "tcp:", "ssl:");
    private static final int CONNECTIONS = 10;

    /** H2 keeps a commit in memory for up to half a second otherwise: a killed process would take it along. */
    private static final String WRITE_AT_ONCE = "SET WRITE_DELAY 0";

    /** For {@link java.util.ServiceLoader}. */
    public JdbiStorageProvider() {}

    @Override
    public boolean opens(String url) {
        return url.startsWith(SCHEME);
    }

    @Override
    public Storage open(String url, OpenOptions options) {
        String jdbcUrl = named(url.substring(SCHEME.length()));
        if (!lower(jdbcUrl).startsWith(H2)) {
            throw refused("jdbi: opens jdbc:h2: databases, not " + kind(jdbcUrl));
        }
        try {
            return open(jdbcUrl, options, keeper(jdbcUrl, options));
        } catch (SQLException failure) {
            throw SqlStorage.unreachable(failure);
        }
    }

    private static Storage open(String jdbcUrl, OpenOptions options, Connection keeper) {
        HikariDataSource pool = null;
        try {
            HikariDataSource opened = pool(jdbcUrl, options);
            pool = opened;
            return JdbiStorage.create(opened, SqlOptions.of(options), () -> {
                opened.close();
                closeQuietly(keeper);
            });
        } catch (RuntimeException failure) {
            if (pool != null) {
                pool.close();
            }
            closeQuietly(keeper);
            throw failure instanceof PoolInitializationException && failure.getCause() instanceof SQLException cause
                    ? SqlStorage.unreachable(cause)
                    : failure;
        }
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
