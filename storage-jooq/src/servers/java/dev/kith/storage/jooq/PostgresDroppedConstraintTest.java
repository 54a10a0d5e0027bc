package dev.kith.storage.jooq;

import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.sql.Database;
import dev.kith.test.sql.DroppedConstraintContract;
import java.util.Set;

class PostgresDroppedConstraintTest extends DroppedConstraintContract {

    @Override
    protected Database database() {
        return Database.POSTGRESQL;
    }

    @Override
    protected Place empty() {
        TestDatabase made = TestServer.POSTGRESQL.empty();
        return new Place(made.url(), made::close);
    }

    @Override
    protected Storage open(String url, OpenOptions options) {
        return new JooqStorageProvider().open("jooq:" + url, options);
    }

    @Override
    protected Set<String> keptOutAnyway() {
        return Set.of("lone surrogate", "U+0000");
    }
}
