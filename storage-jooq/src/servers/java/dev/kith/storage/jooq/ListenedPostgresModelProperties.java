package dev.kith.storage.jooq;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class ListenedPostgresModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return ServerFixture.listened(TestServer.POSTGRESQL);
    }
}
