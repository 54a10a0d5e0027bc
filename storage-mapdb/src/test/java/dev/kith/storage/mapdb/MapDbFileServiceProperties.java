package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceModelProperties;
import java.nio.file.Path;

/** JUnit's temporary folders do not reach jqwik's properties. */
class MapDbFileServiceProperties extends ServiceModelProperties {

    @Override
    protected StorageFixture fixture() {
        return MapDbFixture.files(Path.of("target"));
    }
}
