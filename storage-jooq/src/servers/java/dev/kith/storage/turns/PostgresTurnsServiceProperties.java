package dev.kith.storage.turns;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;

class PostgresTurnsServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return ServerTurns.fixture(TestServer.POSTGRESQL);
    }
}
