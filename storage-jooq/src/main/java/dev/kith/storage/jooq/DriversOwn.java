package dev.kith.storage.jooq;

import java.sql.SQLException;
import org.jooq.exception.DataAccessException;

/** Finds the driver's exception in what jOOQ, or a host's listener, made of it. */
final class DriversOwn {

    private DriversOwn() {}

    /** Tells jOOQ's with no cause in the driver as a failure without a code; what is neither stays as it is. */
    static SQLException in(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException drivers) {
                return drivers;
            }
        }
        if (failure instanceof DataAccessException) {
            return new SQLException("jOOQ failed: " + failure.getClass().getSimpleName());
        }
        throw failure;
    }
}
