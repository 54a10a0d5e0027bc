package dev.kith.storage.sql;

import dev.kith.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Transactions a storage begins and ends itself. */
final class OwnTransactions {

    private final SqlConnections connections;
    private final Dialect dialect;
    private final AtomicBoolean closed;
    private final WritersTurn turn;

    OwnTransactions(SqlConnections connections, Dialect dialect, AtomicBoolean closed, WritersTurn turn) {
        this.connections = connections;
        this.dialect = dialect;
        this.closed = closed;
        this.turn = turn;
    }

    Lease lendToReader() {
        return lend(WritersTurn.NOT_NEEDED);
    }

    /** Waits for the turn first, so that who waits keeps no connection from others. */
    Lease lendToWriter() {
        return lend(turn);
    }

    private Lease lend(WritersTurn taken) {
        taken.take();
        try {
            return new Lease(connection(), taken);
        } catch (Throwable failure) {
            taken.pass();
            throw failure;
        }
    }

    private SqlConnection connection() {
        if (closed.get()) {
            throw Failures.closed();
        }
        try {
            return owned(connections);
        } catch (SQLException failure) {
            throw Failures.unreachable(failure);
        }
    }

    static SqlConnection owned(SqlConnections connections) throws SQLException {
        SqlConnection connection = connections.open();
        try {
            SharedConnection.refuse(connection.connection());
            return connection;
        } catch (IllegalArgumentException refused) {
            connection.close();
            throw refused;
        }
    }

    /** Runs work, and runs it again where the database reported that it rolled back. */
    <T, X extends Exception> T run(TransactionWork<T, X> work) throws X {
        for (int attempt = 1; ; attempt++) {
            try (Lease lease = lendToWriter()) {
                StepCalls calls = new StepCalls(lease.connection(), dialect);
                try {
                    return once(lease, calls, work);
                } catch (Throwable failure) {
                    if (!calls.rolledBack(failure) || attempt == Backoff.ATTEMPTS) {
                        throw failure;
                    }
                }
            }
            Backoff.pause(attempt);
        }
    }

    private <T, X extends Exception> T once(Lease lease, StepCalls calls, TransactionWork<T, X> work) throws X {
        Connection jdbc = lease.connection().connection();
        begin(lease, jdbc);
        try {
            T result = work.in(calls);
            calls.requireUsable();
            commit(jdbc, calls);
            return result;
        } catch (Throwable failure) {
            rollBack(lease, jdbc);
            throw failure;
        } finally {
            calls.end();
        }
    }

    private void begin(Lease lease, Connection jdbc) {
        try {
            int isolation = jdbc.getTransactionIsolation();
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                lease.restoring(() -> jdbc.setTransactionIsolation(isolation));
                jdbc.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
            if (jdbc.getAutoCommit()) {
                lease.restoring(() -> jdbc.setAutoCommit(true));
                jdbc.setAutoCommit(false);
            }
        } catch (SQLException failure) {
            throw Failures.notApplied(failure, dialect.kind(failure));
        }
    }

    private void commit(Connection jdbc, StepCalls calls) {
        try {
            jdbc.commit();
        } catch (SQLException failure) {
            ErrorKind kind = dialect.kind(failure);
            StorageException told = Failures.committing(failure, kind);
            if (kind == ErrorKind.ROLLED_BACK) {
                calls.goneBecause(told);
            }
            throw told;
        }
    }

    /** What cannot be rolled back goes with the connection. */
    private static void rollBack(Lease lease, Connection jdbc) {
        try {
            jdbc.rollback();
        } catch (SQLException broken) {
            lease.leaveAsItIs();
        }
    }
}
