package dev.kith.storage.reference;

import dev.kith.storage.tck.ReferenceFixture;
import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;

/** Stands in a package of its own, as every other store's test does. */
class ReferenceStorageTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return new ReferenceFixture();
    }
}
