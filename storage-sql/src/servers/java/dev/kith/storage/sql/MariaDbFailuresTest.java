package dev.kith.storage.sql;

import dev.kith.servers.TestServer;

class MariaDbFailuresTest extends ServerFailures {

    MariaDbFailuresTest() {
        super(TestServer.MARIADB);
    }

    @Override
    String askNumber() {
        return "SELECT CONNECTION_ID()";
    }

    @Override
    String kill(long number) {
        return "KILL " + number;
    }

    @Override
    String waitForLocksBriefly() {
        return "SET innodb_lock_wait_timeout = 0";
    }

    @Override
    String runBriefly() {
        return "SET max_statement_time = 0.2";
    }
}
