package dev.kith.storage.jdbi;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class H2MemoryModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jdbi-h2-mem", false, "mem:");
    }
}
