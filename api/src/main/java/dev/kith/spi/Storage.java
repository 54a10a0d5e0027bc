package dev.kith.spi;

import dev.kith.model.Reading;

/** A store of the four tables. Safe for several threads, unless it joins a host's transaction that is not. */
public interface Storage extends Session, AutoCloseable {

    /** {@return how the store was told to read <em>unique</em> when it was created} */
    Reading reading();

    /**
     * Tells where work goes that must wait for a commit.
     *
     * @return {@link AfterCommit#AT_ONCE} for a storage that commits by itself, as here; for one that joins a host's
     *     transaction the host's hook, or {@link AfterCommit#NEVER}
     */
    default AfterCommit afterCommit() {
        return AfterCommit.AT_ONCE;
    }

    /**
     * Gives back what the storage itself opened, and nothing that was handed in. Closing twice does nothing. Any call
     * after it throws {@link dev.kith.error.StorageException}, not applied.
     */
    @Override
    void close();
}
