package dev.kith.storage.jooq;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;

class PostgresStorageTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return ServerFixture.of(TestServer.POSTGRESQL);
    }
}
