package dev.kith.storage.sql;

import static dev.kith.storage.sql.Samples.user;
import static dev.kith.storage.sql.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.servers.TestServer;
import dev.kith.spi.Session;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class PostgresFailuresTest extends ServerFailures {

    PostgresFailuresTest() {
        super(TestServer.POSTGRESQL);
    }

    @Override
    String askNumber() {
        return "SELECT pg_backend_pid()";
    }

    @Override
    String kill(long number) {
        return "SELECT pg_terminate_backend(" + number + ", 10000)";
    }

    @Override
    String waitForLocksBriefly() {
        return "SET lock_timeout = '20ms'";
    }

    @Override
    String runBriefly() {
        return "SET LOCAL statement_timeout = '200ms'";
    }

    @Test
    void aFailedSerializationIsTold() throws SQLException {
        inHosts((joined, hosts) -> {
            execute(hosts, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            joined.users().find(userId(1));
            change(storage, 1);
            StorageException told = failure(() -> change(joined, 1));
            assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(told.retryMayHelp()).isTrue();
            hosts.rollback();
            return true;
        });
    }

    @Test
    void aReadThatTakesTooLongEndsTheTransactionUnlessItIsAStep() throws SQLException {
        try (Connection holder = database.getConnection()) {
            holder.setAutoCommit(false);
            execute(holder, "LOCK TABLE group_members");
            SqlStorage hasty = storage("SET statement_timeout = '200ms'");
            hasty.inTransaction(session -> {
                session.users().insert(user(2));
                assertThat(failure(() -> session.inTransaction(PostgresFailuresTest::readsMembers)))
                        .hasMessageContaining(ErrorKind.CANCELLED.name());
                session.users().insert(user(3));
                return true;
            });
            StorageException told = failure(() -> hasty.inTransaction(session -> {
                session.users().insert(user(4));
                failure(() -> readsMembers(session));
                return true;
            }));
            assertThat(told.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(told.retryMayHelp()).isTrue();
        }
        assertThat(storage.users().find(userId(3))).isPresent();
        assertThat(storage.users().find(userId(4))).isEmpty();
    }

    private static boolean readsMembers(Session session) {
        return session.groups().findMember(Samples.groupId(1), userId(1)).isPresent();
    }
}
