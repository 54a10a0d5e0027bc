package dev.kith.storage.jdbi;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;

class H2MemoryServiceTest extends ServiceContract {

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jdbi-h2-mem", false, "mem:");
    }
}
