package dev.kith.storage.turns;

import dev.kith.servers.TestServer;

class PostgresTwoKithsTest extends TwoKiths {

    @Override
    TurnsFixture fixture() {
        return ServerTurns.fixture(TestServer.POSTGRESQL);
    }
}
