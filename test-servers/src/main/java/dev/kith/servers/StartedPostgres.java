package dev.kith.servers;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** PostgreSQL from its Maven artifact. The library stops it with the JVM. */
final class StartedPostgres {

    static final String URL = url();

    private StartedPostgres() {}

    /** Starts one, whose zone is nobody's, so that a time that depends on it is seen. */
    private static String url() {
        try {
            return EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(2))
                    .setServerConfig("timezone", "America/St_Johns")
                    .start()
                    .getJdbcUrl("postgres", "postgres");
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL could not be started", failure);
        }
    }
}
