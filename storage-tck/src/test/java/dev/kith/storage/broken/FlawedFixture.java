package dev.kith.storage.broken;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.StorageFixture;
import java.nio.file.Path;
import java.util.Locale;

/** Plugs a broken store into the contract. */
record FlawedFixture(Flaw flaw) implements StorageFixture {

    @Override
    public String name() {
        return flaw.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Storage create(Reading reading) {
        return new FlawedStorage(flaw, reading);
    }

    @Override
    public Path matrixDirectory() {
        return Path.of("target", "broken-stores");
    }
}
