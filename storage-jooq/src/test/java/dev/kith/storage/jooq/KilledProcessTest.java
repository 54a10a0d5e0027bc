package dev.kith.storage.jooq;

import dev.kith.test.sql.KilledProcessContract;

class KilledProcessTest extends KilledProcessContract {

    KilledProcessTest() {
        super("jooq:");
    }
}
