package dev.kith.storage.turns;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class H2MemoryTurnsModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return TurnsFixture.inMemory();
    }
}
