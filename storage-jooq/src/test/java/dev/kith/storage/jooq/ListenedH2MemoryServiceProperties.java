package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;

class ListenedH2MemoryServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new ListenedH2Fixture("jooq-listened-h2-mem", false, "mem:");
    }
}
