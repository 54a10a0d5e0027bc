package dev.kith.storage.sql;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls inside a transaction that somebody else ends. Not for several threads. */
final class StepCalls implements Calls {

    private final SqlConnection connection;
    private final Dialect dialect;
    private @Nullable StorageException gone;
    private @Nullable StorageException repeatable;

    /** What ended the transaction, unless it goes back to a savepoint. */
    private @Nullable StorageException aborted;

    private boolean over;

    StepCalls(SqlConnection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    @Override
    public <T> T read(Step<T> step) {
        requireUsable();
        try {
            return step.on(connection);
        } catch (SQLException failure) {
            StorageException told = failed(failure, dialect.kind(failure));
            if (dialect.failureEndsTransaction()) {
                aborted = told;
            }
            throw told;
        }
    }

    @Override
    public <T> T write(Step<T> step) {
        requireUsable();
        try {
            return atomically(step, dialect.failureEndsTransaction());
        } catch (SQLException failure) {
            throw failed(failure, dialect.kind(failure));
        }
    }

    @Override
    public <T> T attempt(Step<T> step) throws Refused {
        return attempt(step, dialect.failureEndsTransaction());
    }

    @Override
    public <T> T attemptTogether(Step<T> step) throws Refused {
        return attempt(step, true);
    }

    @Override
    public <T> T together(Function<Calls, T> work) {
        return this.<T, RuntimeException>nested(work::apply);
    }

    private <T> T attempt(Step<T> step, boolean savepoint) throws Refused {
        requireUsable();
        try {
            return atomically(step, savepoint);
        } catch (SQLException failure) {
            ErrorKind kind = dialect.kind(failure);
            if (kind.hasReason()) {
                throw new Refused(kind);
            }
            throw failed(failure, kind);
        }
    }

    private <T> T atomically(Step<T> step, boolean savepoint) throws SQLException {
        if (!savepoint) {
            return step.on(connection);
        }
        Connection jdbc = connection.connection();
        Savepoint before = jdbc.setSavepoint();
        try {
            T result = step.on(connection);
            jdbc.releaseSavepoint(before);
            return result;
        } catch (Throwable failure) {
            undo(jdbc, before, failure);
            throw failure;
        }
    }

    /** Runs work as one step: what it did is undone where it throws. */
    <T, X extends Exception> T nested(TransactionWork<T, X> work) throws X {
        requireUsable();
        Connection jdbc = connection.connection();
        Savepoint before = read(any -> jdbc.setSavepoint());
        try {
            T result = work.in(this);
            requireUsable();
            jdbc.releaseSavepoint(before);
            return result;
        } catch (SQLException failure) {
            throw failed(failure, dialect.kind(failure));
        } catch (Throwable failure) {
            undo(jdbc, before, failure);
            throw failure;
        }
    }

    /** Where the whole transaction is gone there is nothing left to undo; otherwise what cannot be undone ends it. */
    private void undo(Connection jdbc, Savepoint before, Throwable failure) {
        if (gone != null || (failure instanceof SQLException sql && dialect.kind(sql) == ErrorKind.ROLLED_BACK)) {
            return;
        }
        try {
            jdbc.rollback(before);
            aborted = null;
            jdbc.releaseSavepoint(before);
        } catch (SQLException second) {
            gone = Failures.notApplied(second, dialect.kind(second));
        }
    }

    private StorageException failed(SQLException failure, ErrorKind kind) {
        StorageException told = Failures.notApplied(failure, kind);
        if (kind == ErrorKind.ROLLED_BACK) {
            goneBecause(told);
        } else if (kind == ErrorKind.LOCK_TIMEOUT) {
            repeatable = told;
        } else if (kind == ErrorKind.CONNECTION) {
            gone = told;
        }
        return told;
    }

    /** The database reported that it rolled all of it back. */
    void goneBecause(StorageException told) {
        repeatable = told;
        gone = told;
    }

    /** {@return whether the database reported a rollback that this failure comes from, however it was dressed since} */
    boolean rolledBack(Throwable failure) {
        return repeatable != null && (repeatable == failure || repeatable == gone || repeatable == aborted);
    }

    /** Refuses where the session was kept beyond its work, or the database has dropped the transaction. */
    void requireUsable() {
        if (over) {
            throw new StorageException(Outcome.NOT_APPLIED, false, "The transaction of this session is over");
        }
        if (gone != null) {
            throw gone;
        }
        if (aborted != null) {
            throw aborted;
        }
    }

    void end() {
        over = true;
    }

    @Override
    public void requireTransaction() {}
}
