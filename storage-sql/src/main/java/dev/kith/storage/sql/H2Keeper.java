package dev.kith.storage.sql;

import dev.kith.spi.OpenOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The first connection to an H2 database: it tells early what is wrong, and keeps a database in memory alive. */
final class H2Keeper {

    static final String URL = "jdbc:h2:";

    private static final String MEMORY = "jdbc:h2:mem:";
    private static final List<String> NOT_ON_FILE = List.of("mem:", "tcp:", "ssl:");

    /** H2 keeps a commit in memory for up to half a second otherwise: a killed process would take it along. */
    private static final String WRITE_AT_ONCE = "SET WRITE_DELAY 0";

    private H2Keeper() {}

    /** {@return what closes it} */
    static Runnable of(String jdbcUrl, OpenOptions options) throws SQLException {
        Connection first = connect(jdbcUrl, options);
        if (onFile(jdbcUrl) && !lower(jdbcUrl).contains(";write_delay=")) {
            try (Statement statement = first.createStatement()) {
                statement.execute(WRITE_AT_ONCE);
            } catch (SQLException failure) {
                closeQuietly(first);
                throw failure;
            }
        }
        return () -> closeQuietly(first);
    }

    private static Connection connect(String jdbcUrl, OpenOptions options) throws SQLException {
        return options.user().isEmpty()
                ? DriverManager.getConnection(jdbcUrl)
                : DriverManager.getConnection(
                        jdbcUrl, options.user().get(), options.password().orElse(""));
    }

    private static boolean onFile(String jdbcUrl) {
        String place = lower(jdbcUrl).substring(URL.length());
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
    static String named(String jdbcUrl) {
        boolean nameless = lower(jdbcUrl).startsWith(MEMORY)
                && (jdbcUrl.length() == MEMORY.length() || jdbcUrl.charAt(MEMORY.length()) == ';');
        return nameless ? MEMORY + UUID.randomUUID() + jdbcUrl.substring(MEMORY.length()) : jdbcUrl;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
