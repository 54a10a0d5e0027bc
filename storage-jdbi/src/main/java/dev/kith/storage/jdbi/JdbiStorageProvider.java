package dev.kith.storage.jdbi;

import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.spi.StorageProvider;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.UrlDatabase;

/**
 * Opens {@code jdbi:jdbc:h2:…}, {@code jdbi:jdbc:postgresql:…} and {@code jdbi:jdbc:mariadb:…} with a connection pool of
 * its own. The host brings the driver.
 *
 * <p>An H2 database in memory lives as long as the storage; one without a name is this storage's alone. One on file
 * writes each commit before it is acknowledged, so that a killed process loses none, unless the URL names a
 * {@code WRITE_DELAY} of its own; H2 does not force what it writes to the disk, so a power failure may lose the latest.
 * Those who write to one file take turns, a whole transaction at a time.
 */
public final class JdbiStorageProvider implements StorageProvider {

    private static final String SCHEME = "jdbi:";

    /** For {@link java.util.ServiceLoader}. */
    public JdbiStorageProvider() {}

    @Override
    public boolean opens(String url) {
        return url.startsWith(SCHEME);
    }

    @Override
    public Storage open(String url, OpenOptions options) {
        UrlDatabase database = UrlDatabase.open(SCHEME, url, options);
        try {
            return JdbiStorage.create(database.dataSource(), SqlOptions.of(options), database::close);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }
}
