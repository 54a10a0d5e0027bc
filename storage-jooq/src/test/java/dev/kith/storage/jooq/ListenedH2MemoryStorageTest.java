package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;

class ListenedH2MemoryStorageTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return new ListenedH2Fixture("jooq-listened-h2-mem", false, "mem:");
    }
}
