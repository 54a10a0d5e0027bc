package dev.kith.storage.turns;

import dev.kith.servers.TestServer;

class MariaDbTwoKithsTest extends TwoKiths {

    @Override
    TurnsFixture fixture() {
        return ServerTurns.fixture(TestServer.MARIADB);
    }
}
