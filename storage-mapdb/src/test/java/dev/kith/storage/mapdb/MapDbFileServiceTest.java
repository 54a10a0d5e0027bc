package dev.kith.storage.mapdb;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class MapDbFileServiceTest extends ServiceContract {

    @TempDir
    static Path files;

    @Override
    protected StorageFixture fixture() {
        return MapDbFixture.files(files);
    }
}
