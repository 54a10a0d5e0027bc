package dev.kith.storage.sql;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import java.sql.SQLException;

/** Says what failed without the driver's words, which may hold values. */
final class Failures {

    private Failures() {}

    /** A read, or a write in a transaction that is not committed: nothing of it is stored. */
    static StorageException notApplied(SQLException failure, ErrorKind kind) {
        return of(Outcome.NOT_APPLIED, failure, kind);
    }

    /** A commit, or a write that commits itself: a lost answer leaves it open. */
    static StorageException committing(SQLException failure, ErrorKind kind) {
        return of(kind.certain() ? Outcome.NOT_APPLIED : Outcome.UNKNOWN, failure, kind);
    }

    /** No connection could be had. Only wrong credentials stay wrong. */
    static StorageException unreachable(SQLException failure) {
        boolean credentials = String.valueOf(failure.getSQLState()).startsWith("28");
        return new StorageException(
                Outcome.NOT_APPLIED, !credentials, "No connection to the database could be had: " + codes(failure));
    }

    /** Some of the tables may be there. */
    static StorageException schema(SQLException failure) {
        return new StorageException(Outcome.UNKNOWN, false, "The tables could not be created: " + codes(failure));
    }

    static StorageException closed() {
        return new StorageException(Outcome.NOT_APPLIED, false, "The storage is closed");
    }

    private static StorageException of(Outcome outcome, SQLException failure, ErrorKind kind) {
        boolean retryMayHelp = kind.worthRepeating() || kind == ErrorKind.CANCELLED || kind == ErrorKind.CONNECTION;
        return new StorageException(outcome, retryMayHelp, "The database failed: " + kind + ", " + codes(failure));
    }

    private static String codes(SQLException failure) {
        return "SQLSTATE " + failure.getSQLState() + ", code " + failure.getErrorCode();
    }
}
