package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;

/** JUnit's temporary folders do not reach jqwik's properties. */
class MapDbFileServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return MapDbFixture.files("target/model");
    }
}
