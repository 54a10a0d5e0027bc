package dev.kith.storage.jdbi;

import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.storage.sql.Database;
import java.util.Set;

class PostgresDroppedConstraintTest extends DroppedConstraintContract {

    @Override
    Database database() {
        return Database.POSTGRESQL;
    }

    @Override
    Place empty() {
        TestDatabase made = TestServer.POSTGRESQL.empty();
        return new Place(made.url(), made::close);
    }

    @Override
    Set<String> keptOutAnyway() {
        return Set.of("lone surrogate", "U+0000");
    }
}
