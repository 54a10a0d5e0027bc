package dev.kith.storage.jdbi;

import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.sql.Database;
import dev.kith.test.sql.DroppedConstraintContract;
import java.util.Set;
import java.util.UUID;

class DroppedConstraintTest extends DroppedConstraintContract {

    @Override
    protected Database database() {
        return Database.H2;
    }

    @Override
    protected Place empty() {
        return new Place("jdbc:h2:mem:" + UUID.randomUUID(), () -> {});
    }

    @Override
    protected Storage open(String url, OpenOptions options) {
        return new JdbiStorageProvider().open("jdbi:" + url, options);
    }

    @Override
    protected Set<String> keptOutAnyway() {
        return Set.of();
    }
}
