package dev.kith.storage.turns;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;

class H2MemoryTurnsServiceTest extends ServiceContract {

    @Override
    protected StorageFixture fixture() {
        return TurnsFixture.inMemory();
    }
}
