package dev.kith.storage.jdbi;

import dev.kith.storage.sql.Database;
import java.util.Set;
import java.util.UUID;

class DroppedConstraintTest extends DroppedConstraintContract {

    @Override
    Database database() {
        return Database.H2;
    }

    @Override
    Place empty() {
        return new Place("jdbc:h2:mem:" + UUID.randomUUID(), () -> {});
    }

    @Override
    Set<String> keptOutAnyway() {
        return Set.of();
    }
}
