package dev.kith.storage.jooq;

import dev.kith.model.Reading;
import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.RawWriter;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.test.sql.JdbcRawWriter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Plugs a server into the contract: each store is a schema of its own, and jOOQ runs the statements where it listens. */
record ServerFixture(String name, TestServer server, boolean listens, Map<Storage, TestDatabase> databases)
        implements StorageFixture {

    static ServerFixture of(TestServer server) {
        return new ServerFixture("jooq-" + lower(server), server, false, new ConcurrentHashMap<>());
    }

    static ServerFixture listened(TestServer server) {
        return new ServerFixture("jooq-listened-" + lower(server), server, true, new ConcurrentHashMap<>());
    }

    private static String lower(TestServer server) {
        return server.name().toLowerCase(Locale.ROOT);
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
        Storage opened = listens
                ? ListenedH2Fixture.opened(database.url(), reading)
                : new JooqStorageProvider().open("jooq:" + database.url(), options);
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
