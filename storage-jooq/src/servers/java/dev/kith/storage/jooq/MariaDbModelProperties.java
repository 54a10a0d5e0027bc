package dev.kith.storage.jooq;

import dev.kith.servers.TestServer;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;

class MariaDbModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return ServerFixture.of(TestServer.MARIADB);
    }
}
