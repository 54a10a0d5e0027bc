package dev.kith.storage.turns;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.RawWriter;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.test.sql.JdbcRawWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Plugs JDBI and jOOQ, taking turns on one database, into the contract.
 *
 * @param empty makes a database, and tells its URL
 * @param end removes those that were made
 */
record TurnsFixture(String name, boolean durable, Supplier<String> empty, Runnable end) implements StorageFixture {

    static TurnsFixture inMemory() {
        return new TurnsFixture("turns-h2-mem", false, () -> "jdbc:h2:mem:" + UUID.randomUUID(), () -> {});
    }

    static TurnsFixture inFile() {
        return new TurnsFixture(
                "turns-h2-file", true, () -> "jdbc:h2:file:./target/turns/" + UUID.randomUUID(), () -> {});
    }

    @Override
    public Storage create(Reading reading) {
        return TurnsStorage.open(empty.get(), reading);
    }

    @Override
    public Optional<Storage> reopen(Storage closed, Reading reading) {
        return Optional.of(TurnsStorage.open(((TurnsStorage) closed).url(), reading));
    }

    @Override
    public RawWriter raw(Storage storage) {
        return new JdbcRawWriter(((TurnsStorage) storage).url());
    }

    /** The page has a column for each adapter already. */
    @Override
    public Path matrixDirectory() {
        return Path.of("target", "column-matrix-turns");
    }

    @Override
    public void close() {
        end.run();
    }
}
