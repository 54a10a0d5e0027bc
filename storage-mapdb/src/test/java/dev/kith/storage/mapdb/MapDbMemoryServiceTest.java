package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;

class MapDbMemoryServiceTest extends ServiceContract {

    @Override
    protected StorageFixture fixture() {
        return MapDbFixture.memory();
    }
}
