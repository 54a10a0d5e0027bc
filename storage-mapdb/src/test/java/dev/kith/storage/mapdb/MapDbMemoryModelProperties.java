package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class MapDbMemoryModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return MapDbFixture.memory();
    }
}
