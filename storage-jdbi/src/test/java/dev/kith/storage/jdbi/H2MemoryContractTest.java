package dev.kith.storage.jdbi;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;
import java.util.UUID;

class H2MemoryContractTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jdbi-h2-mem", false, () -> "jdbc:h2:mem:" + UUID.randomUUID());
    }
}
