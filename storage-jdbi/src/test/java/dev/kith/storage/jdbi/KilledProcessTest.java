package dev.kith.storage.jdbi;

import dev.kith.test.sql.KilledProcessContract;

class KilledProcessTest extends KilledProcessContract {

    KilledProcessTest() {
        super("jdbi:");
    }
}
