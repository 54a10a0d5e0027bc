package dev.kith.storage.jooq;

import java.util.UUID;
import org.h2.jdbcx.JdbcConnectionPool;

final class Databases {

    private Databases() {}

    /** A database in memory that lives until the JVM ends. */
    static JdbcConnectionPool inMemory() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
    }
}
