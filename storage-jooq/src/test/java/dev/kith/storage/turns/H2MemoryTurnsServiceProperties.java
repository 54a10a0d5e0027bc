package dev.kith.storage.turns;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;

class H2MemoryTurnsServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return TurnsFixture.inMemory();
    }
}
