package dev.kith.storage.sql;

import java.util.function.Function;

/** How one call of a store reaches the database. Each tells a failure as a {@link dev.kith.error.StorageException}. */
interface Calls {

    /** Reads, in one statement or several. */
    <T> T read(Step<T> step);

    /** Writes in one statement. */
    <T> T write(Step<T> step);

    /** Writes in one statement that the database may refuse because of other rows. */
    <T> T attempt(Step<T> step) throws Refused;

    /** Writes in several statements: all or nothing. */
    <T> T attemptTogether(Step<T> step) throws Refused;

    /** Does what takes several calls as one step: all or nothing. It may run again from the start. */
    <T> T together(Function<Calls, T> work);

    /** Refuses with an {@link IllegalStateException} outside {@link dev.kith.spi.Session#inTransaction}. */
    void requireTransaction();
}
