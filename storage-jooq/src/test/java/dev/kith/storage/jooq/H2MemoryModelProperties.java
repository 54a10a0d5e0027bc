package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class H2MemoryModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jooq-h2-mem", false, "mem:");
    }
}
