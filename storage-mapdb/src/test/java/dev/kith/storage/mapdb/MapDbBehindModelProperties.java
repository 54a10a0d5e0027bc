package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class MapDbBehindModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new BehindFixture();
    }
}
