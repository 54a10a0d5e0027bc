package dev.kith.storage.mapdb;

import dev.kith.error.StorageException;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.spi.StorageProvider;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Opens {@code mapdb:<file>}, such as {@code mapdb:community.db}, creating the file where there is none, and
 * {@code mapdb:memory}, an empty store of its own each time. Every commit is durable before it is acknowledged;
 * {@link MapDbStorage#open(Path, MapDbOptions)} has more to choose.
 *
 * <p>A file has neither users nor tables with names: credentials, which would protect nothing, and a table prefix are
 * refused.
 */
public final class MapDbStorageProvider implements StorageProvider {

    private static final String SCHEME = "mapdb:";
    private static final String MEMORY = "memory";

    /** For {@link java.util.ServiceLoader}. */
    public MapDbStorageProvider() {}

    @Override
    public boolean opens(String url) {
        return url.startsWith(SCHEME);
    }

    @Override
    public Storage open(String url, OpenOptions options) {
        refuse(options.user().isPresent() || options.password().isPresent(), "A MapDB file has no credentials");
        refuse(!options.tablePrefix().isEmpty(), "A MapDB file has no tables to give a prefix: use a file of its own");
        String place = url.substring(SCHEME.length());
        if (place.equals(MEMORY)) {
            return MapDbStorage.memory(options.reading());
        }
        return MapDbStorage.open(
                file(place), MapDbOptions.builder().reading(options.reading()).build());
    }

    private static Path file(String place) {
        refuse(place.isBlank(), "mapdb: is followed by a file's name, or by memory");
        try {
            return Path.of(place);
        } catch (InvalidPathException unusable) {
            throw Failures.refused("This is no file's name: " + unusable.getReason());
        }
    }

    private static void refuse(boolean wrong, String message) throws StorageException {
        if (wrong) {
            throw Failures.refused(message);
        }
    }
}
