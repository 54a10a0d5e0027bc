package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import dev.kith.storage.mapdb.internal.volume.MemoryDisk;
import dev.kith.storage.mapdb.internal.volume.VolumeOptions;
import dev.kith.storage.tck.StorageFixture;
import java.nio.file.Path;
import java.time.Duration;

/** Plugs stores into the contract that acknowledge what is not durable yet: nothing else is different. */
record BehindFixture(String name) implements StorageFixture {

    private static final Duration A_LITTLE = Duration.ofMillis(2);

    BehindFixture() {
        this("mapdb-behind");
    }

    @Override
    public Storage create(Reading reading) {
        MapDbOptions options =
                MapDbOptions.builder().reading(reading).behind(A_LITTLE).build();
        return MapDbStorage.open(new MemoryDisk(), VolumeOptions.memory().withDeferred(true), options);
    }

    /** Not beside the others': the page has a column for a store, not for each of its options. */
    @Override
    public Path matrixDirectory() {
        return Path.of("target", "column-matrix-behind");
    }
}
