package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;

class H2MemoryServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jooq-h2-mem", false, "mem:");
    }
}
