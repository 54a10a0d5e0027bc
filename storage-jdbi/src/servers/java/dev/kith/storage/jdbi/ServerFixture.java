package dev.kith.storage.jdbi;

import dev.kith.model.Reading;
import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.RawWriter;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.test.sql.JdbcRawWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Plugs a server into the contract: each store is a schema of its own. */
record ServerFixture(TestServer server, Map<Storage, TestDatabase> databases) implements StorageFixture {

    ServerFixture(TestServer server) {
        this(server, new HashMap<>());
    }

    @Override
    public String name() {
        return "jdbi-" + server.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public Storage create(Reading reading) {
        return open(server.empty(), reading);
    }

    @Override
    public Optional<Storage> reopen(Storage closed, Reading reading) {
        return Optional.of(open(databases.get(closed), reading));
    }

    private Storage open(TestDatabase database, Reading reading) {
        OpenOptions options = OpenOptions.builder().reading(reading).build();
        Storage opened = new JdbiStorageProvider().open("jdbi:" + database.url(), options);
        databases.put(opened, database);
        return opened;
    }

    @Override
    public RawWriter raw(Storage storage) {
        return new JdbcRawWriter(databases.get(storage).url());
    }

    @Override
    public void close() {
        databases.values().forEach(TestDatabase::close);
    }
}
