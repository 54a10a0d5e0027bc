package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;

/** Calls that commit themselves: one statement each, in autocommit. */
final class OwnCalls implements Calls {

    private final OwnTransactions transactions;
    private final Dialect dialect;

    OwnCalls(OwnTransactions transactions, Dialect dialect) {
        this.transactions = transactions;
        this.dialect = dialect;
    }

    @Override
    public <T> T read(Step<T> step) {
        try {
            return run(step, false, false);
        } catch (Refused impossible) {
            throw new AssertionError("Reading is never refused", impossible);
        }
    }

    @Override
    public <T> T write(Step<T> step) {
        try {
            return run(step, true, false);
        } catch (Refused impossible) {
            throw new AssertionError("Not asked to tell a refusal", impossible);
        }
    }

    @Override
    public <T> T attempt(Step<T> step) throws Refused {
        return run(step, true, true);
    }

    @Override
    public <T> T attemptTogether(Step<T> step) throws Refused {
        return transactions.<T, Refused>run(calls -> calls.attempt(step));
    }

    @Override
    public <T> T together(Function<Calls, T> work) {
        return transactions.<T, RuntimeException>run(work::apply);
    }

    @Override
    public void requireTransaction() {
        throw new IllegalStateException("Locking is for a session that inTransaction hands to its work");
    }

    private <T> T run(Step<T> step, boolean writes, boolean tellsRefusal) throws Refused {
        for (int attempt = 1; ; attempt++) {
            ErrorKind kind;
            try (Lease lease = writes ? transactions.lendToWriter() : transactions.lendToReader()) {
                commitBySelf(lease);
                return step.on(lease.connection());
            } catch (SQLException failure) {
                kind = dialect.kind(failure);
                if (tellsRefusal && kind.hasReason()) {
                    throw new Refused(kind);
                }
                if (!kind.worthRepeating() || attempt == Backoff.ATTEMPTS) {
                    throw writes ? Failures.committing(failure, kind) : Failures.notApplied(failure, kind);
                }
            }
            Backoff.pause(attempt);
        }
    }

    private static void commitBySelf(Lease lease) throws SQLException {
        Connection jdbc = lease.connection().connection();
        if (!jdbc.getAutoCommit()) {
            lease.restoring(() -> jdbc.setAutoCommit(false));
            jdbc.setAutoCommit(true);
        }
    }
}
