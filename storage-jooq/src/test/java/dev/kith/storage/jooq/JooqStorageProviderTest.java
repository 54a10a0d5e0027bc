package dev.kith.storage.jooq;

import dev.kith.test.sql.SqlProviderContract;

class JooqStorageProviderTest extends SqlProviderContract {

    JooqStorageProviderTest() {
        super("jooq:", new JooqStorageProvider());
    }
}
