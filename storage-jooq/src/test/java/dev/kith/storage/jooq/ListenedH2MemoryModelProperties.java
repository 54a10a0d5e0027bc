package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class ListenedH2MemoryModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return new ListenedH2Fixture("jooq-listened-h2-mem", false, "mem:");
    }
}
