package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;

class H2MemoryServiceTest extends ServiceContract {

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jooq-h2-mem", false, "mem:");
    }
}
