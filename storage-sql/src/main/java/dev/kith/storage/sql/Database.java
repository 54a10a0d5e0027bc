package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;

/** The databases Kith has a schema for. */
public enum Database {
    /** H2, in memory or on file. */
    H2("H2"),
    /** PostgreSQL, from 15 on. */
    POSTGRESQL("PostgreSQL"),
    /** MariaDB, from 10.11 on. */
    MARIADB("MariaDB");

    private final String productName;

    Database(String productName) {
        this.productName = productName;
    }

    /**
     * Tells which database a connection leads to.
     *
     * @param connection any connection
     * @return the database, or empty for one Kith does not know
     * @throws SQLException where the driver does not tell
     */
    public static Optional<Database> of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        return Arrays.stream(values())
                .filter(database -> database.productName.equalsIgnoreCase(name))
                .findFirst();
    }

    Dialect dialect() {
        return switch (this) {
            case H2 -> H2Dialect.INSTANCE;
            case POSTGRESQL -> PostgresDialect.INSTANCE;
            case MARIADB -> MariaDbDialect.INSTANCE;
        };
    }
}
