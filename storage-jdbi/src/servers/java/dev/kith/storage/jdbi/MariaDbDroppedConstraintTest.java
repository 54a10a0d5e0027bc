package dev.kith.storage.jdbi;

import dev.kith.servers.TestDatabase;
import dev.kith.servers.TestServer;
import dev.kith.storage.sql.Database;
import java.util.Set;

class MariaDbDroppedConstraintTest extends DroppedConstraintContract {

    @Override
    Database database() {
        return Database.MARIADB;
    }

    @Override
    Place empty() {
        TestDatabase made = TestServer.MARIADB.empty();
        return new Place(made.url(), made::close);
    }

    @Override
    Set<String> keptOutAnyway() {
        return Set.of("year 10000");
    }
}
