package dev.kith.storage.jdbi;

import dev.kith.model.Reading;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.RawWriter;
import dev.kith.storage.tck.StorageFixture;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Plugs H2 into the contract: each store is a database of its own. */
record H2Fixture(String name, boolean durable, Supplier<String> newUrl, Map<Storage, String> urls)
        implements StorageFixture {

    H2Fixture(String name, boolean durable, Supplier<String> newUrl) {
        this(name, durable, newUrl, new IdentityHashMap<>());
    }

    @Override
    public Storage create(Reading reading) {
        return open(newUrl.get(), reading);
    }

    @Override
    public Optional<Storage> reopen(Storage closed, Reading reading) {
        return Optional.of(open(urls.get(closed), reading));
    }

    private Storage open(String url, Reading reading) {
        OpenOptions options = OpenOptions.builder().reading(reading).build();
        Storage opened = new JdbiStorageProvider().open("jdbi:" + url, options);
        urls.put(opened, url);
        return opened;
    }

    @Override
    public RawWriter raw(Storage storage) {
        return new JdbcRawWriter(urls.get(storage));
    }
}
