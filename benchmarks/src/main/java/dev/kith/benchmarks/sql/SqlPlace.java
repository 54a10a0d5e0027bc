package dev.kith.benchmarks.sql;

import dev.kith.storage.sql.Database;
import java.util.Arrays;
import java.util.Locale;

/**
 * A database, or a schema in one.
 *
 * @param database its kind
 * @param url leads to it, credentials included
 */
public record SqlPlace(Database database, String url) {

    /**
     * Tells a URL's kind.
     *
     * @param url a URL of JDBC
     * @return where it leads
     */
    public static SqlPlace of(String url) {
        return Arrays.stream(Database.values())
                .filter(each -> url.startsWith("jdbc:" + each.name().toLowerCase(Locale.ROOT) + ":"))
                .map(each -> new SqlPlace(each, url))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a URL of a database that Kith knows"));
    }

    /** {@return what the tables call it} */
    public String title() {
        return switch (database) {
            case H2 -> "H2";
            case POSTGRESQL -> "PostgreSQL";
            case MARIADB -> "MariaDB";
        };
    }
}
