package dev.kith.storage.jooq;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;

class ListenedPostgresStorageTest extends StorageContract {

    @Override
    protected StorageFixture fixture() {
        return ServerFixture.listened(TestServer.POSTGRESQL);
    }
}
