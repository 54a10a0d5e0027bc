package dev.kith.storage.jooq;

import dev.kith.storage.tck.StorageFixture;
import dev.kith.storage.tck.service.ServiceContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2FileServiceTest extends ServiceContract {

    @TempDir
    static Path files;

    @Override
    protected StorageFixture fixture() {
        return new H2Fixture("jooq-h2-file", true, "file:" + files + "/");
    }
}
