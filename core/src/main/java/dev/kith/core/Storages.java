package dev.kith.core;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.spi.StorageProvider;
import java.util.Objects;
import java.util.ServiceLoader;

/** Finds the adapter for a URL among those on the class path or module path. */
public final class Storages {

    private Storages() {}

    /**
     * Opens a store. The tables are created only where none of the four exists.
     *
     * @param url the adapter's name, a colon, and what the adapter makes of the rest
     * @param options credentials, reading, prefix
     * @return the store, which is the caller's to close
     * @throws StorageException where no adapter knows the URL, the store cannot be reached, it was created with the
     *     other reading, or tables of others bear the names
     */
    public static Storage open(String url, OpenOptions options) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(options, "options");
        for (StorageProvider provider : ServiceLoader.load(StorageProvider.class)) {
            if (provider.opens(url)) {
                return provider.open(url, options);
            }
        }
        String adapter = url.contains(":") ? url.substring(0, url.indexOf(':')) : "";
        throw new StorageException(
                Outcome.NOT_APPLIED,
                false,
                "No adapter on the class path opens URLs that begin with '" + adapter + ":'");
    }
}
