package dev.kith.storage.jooq;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;

class MariaDbStorageTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return ServerFixture.of(TestServer.MARIADB);
    }
}
