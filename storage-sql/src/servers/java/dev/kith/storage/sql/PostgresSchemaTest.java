package dev.kith.storage.sql;

import dev.kith.servers.TestServer;

class PostgresSchemaTest extends ServerSchema {

    PostgresSchemaTest() {
        super(TestServer.POSTGRESQL);
    }

    @Override
    String askCatalogue() {
        return "SELECT oid || ' ' || relname FROM pg_class WHERE relnamespace = CURRENT_SCHEMA::regnamespace"
                + " UNION ALL SELECT oid || ' ' || conname FROM pg_constraint"
                + " WHERE connamespace = CURRENT_SCHEMA::regnamespace ORDER BY 1";
    }
}
