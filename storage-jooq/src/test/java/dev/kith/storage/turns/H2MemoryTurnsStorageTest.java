package dev.kith.storage.turns;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;

class H2MemoryTurnsStorageTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return TurnsFixture.inMemory();
    }
}
