package dev.kith.storage.turns;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class H2FileTurnsModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return TurnsFixture.inFile();
    }
}
