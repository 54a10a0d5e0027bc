package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;

class H2MemoryStorageTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jooq-h2-mem", false, "mem:");
    }
}
