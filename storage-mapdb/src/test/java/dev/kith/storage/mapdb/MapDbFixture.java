package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.StorageFixture;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Plugs MapDB into the contract: each store is a file of its own, or is in memory. */
record MapDbFixture(String name, @Nullable Path directory) implements StorageFixture {

    /** Small enough to be filled by a test. */
    private static final int JOURNAL = 256 << 10;

    /** Stores in memory would stay there with it. */
    private static final Map<Storage, Path> FILES = Collections.synchronizedMap(new WeakHashMap<>());

    static MapDbFixture memory() {
        return new MapDbFixture("mapdb-mem", null);
    }

    static MapDbFixture files(Path directory) {
        return new MapDbFixture("mapdb-file", directory);
    }

    @Override
    public Storage create(Reading reading) {
        return directory == null
                ? MapDbStorage.memory(reading)
                : open(directory.resolve(UUID.randomUUID().toString()), reading);
    }

    @Override
    public boolean durable() {
        return directory != null;
    }

    @Override
    public Optional<Storage> reopen(Storage closed, Reading reading) {
        return durable() ? Optional.of(open(FILES.get(closed), reading)) : Optional.empty();
    }

    private static Storage open(Path file, Reading reading) {
        MapDbOptions options =
                MapDbOptions.builder().reading(reading).journalSize(JOURNAL).build();
        Storage opened = MapDbStorage.open(file, options);
        FILES.put(opened, file);
        return opened;
    }
}
