package dev.kith.storage.jooq;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;

class ListenedPostgresServiceTest extends ServiceContract {

    @Override
    protected StorageFixture fixture() {
        return ServerFixture.listened(TestServer.POSTGRESQL);
    }
}
