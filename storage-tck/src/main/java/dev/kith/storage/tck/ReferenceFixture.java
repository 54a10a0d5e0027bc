package dev.kith.storage.tck;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;

/** Plugs {@link ReferenceStorage} into the contract. */
public final class ReferenceFixture implements StorageFixture {

    /** Makes the fixture. */
    public ReferenceFixture() {}

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Storage create(Reading reading) {
        return new ReferenceStorage(reading);
    }
}
