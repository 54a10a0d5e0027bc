package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;

class ListenedH2MemoryServiceTest extends ServiceContract {

    @Override
    protected StorageFixture fixture() {
        return new ListenedH2Fixture("jooq-listened-h2-mem", false, "mem:");
    }
}
