package dev.kith.storage.sql;

import dev.kith.error.StorageException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Calls of a storage that joins a host's transaction. */
final class JoinedCalls implements Calls {

    private final SqlConnection connection;
    private final Dialect dialect;
    private final AtomicBoolean closed;

    JoinedCalls(SqlConnection connection, Dialect dialect, AtomicBoolean closed) {
        this.connection = connection;
        this.dialect = dialect;
        this.closed = closed;
    }

    @Override
    public <T> T read(Step<T> step) {
        return step().read(step);
    }

    @Override
    public <T> T write(Step<T> step) {
        return step().write(step);
    }

    @Override
    public <T> T attempt(Step<T> step) throws Refused {
        return step().attempt(step);
    }

    @Override
    public <T> T attemptTogether(Step<T> step) throws Refused {
        return step().attemptTogether(step);
    }

    @Override
    public <T> T together(Function<Calls, T> work) {
        return step().together(work);
    }

    @Override
    public void requireTransaction() {
        throw new IllegalStateException("Locking is for a session that inTransaction hands to its work");
    }

    /** Each call anew: the host may have rolled back what broke the last one. */
    StepCalls step() {
        if (closed.get()) {
            throw Failures.closed();
        }
        if (commitsByItself()) {
            throw new IllegalStateException("The connection to join is in no transaction: its autocommit is on");
        }
        return new StepCalls(connection, dialect);
    }

    private boolean commitsByItself() {
        try {
            return connection.connection().getAutoCommit();
        } catch (SQLException failure) {
            StorageException told = Failures.notApplied(failure, dialect.kind(failure));
            throw told;
        }
    }
}
