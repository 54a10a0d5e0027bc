package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.StorageModelProperties;
import java.nio.file.Path;

/** JUnit's temporary folders do not reach jqwik's properties. */
class MapDbFileModelProperties extends StorageModelProperties {

    @Override
    protected StorageFixture fixture() {
        return MapDbFixture.files(Path.of("target"));
    }
}
