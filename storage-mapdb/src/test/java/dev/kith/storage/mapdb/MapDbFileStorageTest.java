package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class MapDbFileStorageTest extends StorageContract {

    @TempDir
    static Path files;

    @Override
    protected StorageFixture fixture() {
        return MapDbFixture.files(files);
    }
}
