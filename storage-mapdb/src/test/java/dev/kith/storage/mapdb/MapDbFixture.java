package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.StorageFixture;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.WeakHashMap;

/** Plugs MapDB into the contract: each store is a file of its own, or is in memory. */
record MapDbFixture(String name, boolean durable, String place) implements StorageFixture {

    /** Stores in memory would stay there with it. */
    private static final Map<Storage, String> URLS = Collections.synchronizedMap(new WeakHashMap<>());

    static MapDbFixture memory() {
        return new MapDbFixture("mapdb-mem", false, "memory");
    }

    static MapDbFixture files(String directory) {
        return new MapDbFixture("mapdb-file", true, directory + "/");
    }

    @Override
    public Storage create(Reading reading) {
        return open("mapdb:" + place + (durable ? UUID.randomUUID() : ""), reading);
    }

    @Override
    public Optional<Storage> reopen(Storage closed, Reading reading) {
        return Optional.of(open(URLS.get(closed), reading));
    }

    private static Storage open(String url, Reading reading) {
        OpenOptions options = OpenOptions.builder().reading(reading).build();
        Storage opened = new MapDbStorageProvider().open(url, options);
        URLS.put(opened, url);
        return opened;
    }
}
