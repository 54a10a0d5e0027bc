package dev.kith.storage.jdbi;

import dev.kith.storage.tck.StorageContract;
import dev.kith.storage.tck.StorageFixture;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class H2FileContractTest extends StorageContract {

    @TempDir
    static Path files;

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jdbi-h2-file", true, () -> "jdbc:h2:file:" + files.resolve("" + UUID.randomUUID()));
    }
}
