package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;

class MapDbBehindStorageTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return new BehindFixture();
    }
}
