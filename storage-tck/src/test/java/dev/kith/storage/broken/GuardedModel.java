package dev.kith.storage.broken;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

/** The comparison with the reference store, run by a test on the store that it names. */
class GuardedModel extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return GuardedContract.STORE.get().get();
    }
}
