package dev.kith.storage.reference;

import dev.kith.storage.tck.ReferenceFixture;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

/** Shows that the sequences themselves are sound: a store does as it does. */
class ReferenceModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new ReferenceFixture();
    }
}
