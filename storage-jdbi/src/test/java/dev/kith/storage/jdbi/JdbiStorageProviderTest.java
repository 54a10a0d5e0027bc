package dev.kith.storage.jdbi;

import dev.kith.test.sql.SqlProviderContract;

class JdbiStorageProviderTest extends SqlProviderContract {

    JdbiStorageProviderTest() {
        super("jdbi:", new JdbiStorageProvider());
    }
}
