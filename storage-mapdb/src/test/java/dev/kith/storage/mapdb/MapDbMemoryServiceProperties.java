package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;

class MapDbMemoryServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return MapDbFixture.memory();
    }
}
