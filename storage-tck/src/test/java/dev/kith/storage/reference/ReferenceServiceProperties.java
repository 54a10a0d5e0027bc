package dev.kith.storage.reference;

import dev.kith.storage.tck.ReferenceFixture;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;

/** Shows that the sequences themselves are sound: a store does as it does. */
class ReferenceServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new ReferenceFixture();
    }
}
