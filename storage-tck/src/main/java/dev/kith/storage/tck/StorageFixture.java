package dev.kith.storage.tck;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the contract gets at an adapter's stores. A test class makes one for each test, and closes it after the test. What a fixture claims
 * is asserted, and so is what it does not claim.
 */
public interface StorageFixture extends AutoCloseable {

    /** {@return what the store is called in the column matrix, such as {@code reference}} */
    String name();

    /**
     * Opens a new store without a row, of which nothing else knows.
     *
     * @param reading how it shall read <em>unique</em>
     * @return the store; the test closes it
     */
    Storage create(Reading reading);

    /** {@return whether what a store acknowledged is there when it is opened again after it was closed} */
    default boolean durable() {
        return false;
    }

    /**
     * Opens a store again.
     *
     * @param closed a store that {@link #create} or this opened, and that the test closed
     * @param reading as which reading to open it; with another than it was created with it is refused with a
     *     {@link dev.kith.error.StorageException}
     * @return the store; or, where it claims no durability, empty or a store without a row
     */
    default Optional<Storage> reopen(Storage closed, Reading reading) {
        return Optional.empty();
    }

    /**
     * Gives a way past the services, to see which constraints the store itself keeps.
     *
     * @param storage an open store of this fixture
     * @return for a database a writer of plain {@code INSERT}s beside the adapter; without one, the SPI itself
     */
    default RawWriter raw(Storage storage) {
        return RawWriter.throughSpi(storage);
    }

    /** {@return where the column matrix of this store is written, for {@link ColumnMatrixPage}} */
    default Path matrixDirectory() {
        return Path.of("target", "column-matrix");
    }

    /** Removes what the stores left behind, such as files or schemas. */
    @Override
    default void close() {}
}
