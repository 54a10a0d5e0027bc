package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class ListenedH2FileStorageTest extends StorageContract {

    @TempDir
    static Path files;

    @Override
    protected StorageFixture fixture() {
        return new ListenedH2Fixture("jooq-listened-h2-file", true, "file:" + files + "/");
    }
}
