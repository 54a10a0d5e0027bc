package dev.kith.storage.jdbi;

import dev.kith.model.Reading;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.RawWriter;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.test.sql.JdbcRawWriter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Plugs H2 into the contract: each store is a database of its own. */
record H2Fixture(String name, boolean durable, String place) implements StorageFixture {

    private static final Map<Storage, String> URLS = new ConcurrentHashMap<>();

    @Override
    public Storage create(Reading reading) {
        return open("jdbc:h2:" + place + UUID.randomUUID(), reading);
    }

    @Override
    public Optional<Storage> reopen(Storage closed, Reading reading) {
        return Optional.of(open(URLS.get(closed), reading));
    }

    private static Storage open(String url, Reading reading) {
        OpenOptions options = OpenOptions.builder().reading(reading).build();
        Storage opened = new JdbiStorageProvider().open("jdbi:" + url, options);
        URLS.put(opened, url);
        return opened;
    }

    @Override
    public RawWriter raw(Storage storage) {
        return new JdbcRawWriter(URLS.get(storage));
    }
}
