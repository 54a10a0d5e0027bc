package dev.kith.storage.jooq;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;

class PostgresServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return ServerFixture.of(TestServer.POSTGRESQL);
    }
}
