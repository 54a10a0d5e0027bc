package dev.kith.spi;

/** Finds a store by URL. Adapters register theirs with {@link java.util.ServiceLoader}. */
public interface StorageProvider {

    /**
     * Tells whether the URL is one of this adapter's.
     *
     * @param url such as {@code jdbi:jdbc:h2:mem:demo}
     * @return whether {@link #open} would try it
     */
    boolean opens(String url);

    /**
     * Opens a store. It creates the tables only where none of the four exists.
     *
     * @param url one for which {@link #opens} is true
     * @param options credentials, reading, prefix
     * @return the store, whose {@link Storage#close()} gives back all that was opened
     * @throws dev.kith.error.StorageException where it cannot be reached, was created with the other reading, or other
     *     tables bear the names
     */
    Storage open(String url, OpenOptions options);
}
