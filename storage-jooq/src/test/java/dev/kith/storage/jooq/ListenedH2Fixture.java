package dev.kith.storage.jooq;

import dev.kith.model.Reading;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.UrlDatabase;
import dev.kith.storage.tck.RawWriter;
import dev.kith.storage.tck.StorageFixture;
import dev.kith.test.sql.JdbcRawWriter;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.jdbc.JDBCUtils;

/** Plugs H2 into the contract by way of a host's jOOQ with a listener: every statement is one of jOOQ's. */
record ListenedH2Fixture(String name, boolean durable, String place) implements StorageFixture {

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
        Storage opened = opened(url, reading);
        URLS.put(opened, url);
        return opened;
    }

    /** {@return a store in any database, by way of a host's jOOQ with a listener} */
    static Storage opened(String url, Reading reading) {
        UrlDatabase database = UrlDatabase.open("", url, OpenOptions.DEFAULT);
        SqlOptions options = SqlOptions.DEFAULT.reading(reading);
        try {
            JooqStorage.create(database.dataSource(), options).close();
            Configuration host = listened(database.dataSource()).set(JDBCUtils.dialect(url));
            return JooqStorage.owning(host, options, database::close);
        } catch (RuntimeException failure) {
            database.close();
            throw failure;
        }
    }

    static Configuration listened(DataSource dataSource, ExecuteListener... listeners) {
        return new DefaultConfiguration()
                .set(SQLDialect.H2)
                .set(new DataSourceConnectionProvider(dataSource))
                .set(listeners.length == 0 ? new ExecuteListener[] {new ExecuteListener() {}} : listeners);
    }

    @Override
    public RawWriter raw(Storage storage) {
        return new JdbcRawWriter(URLS.get(storage));
    }
}
