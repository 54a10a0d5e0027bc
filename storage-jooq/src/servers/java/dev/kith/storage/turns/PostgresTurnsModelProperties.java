package dev.kith.storage.turns;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class PostgresTurnsModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return ServerTurns.fixture(TestServer.POSTGRESQL);
    }
}
