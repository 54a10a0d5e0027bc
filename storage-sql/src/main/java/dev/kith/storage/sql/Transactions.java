package dev.kith.storage.sql;

import dev.kith.spi.AfterCommit;
import java.sql.Connection;
import javax.sql.DataSource;

/** Whose transactions a storage's calls run in. It is said, never guessed. */
public sealed interface Transactions {

    /**
     * The storage's own: a call by itself is committed by itself, and
     * {@link dev.kith.spi.Session#inTransaction} begins a transaction, READ COMMITTED, and ends it. Work that the
     * database reported as rolled back (a deadlock, a failed serialization, a lock not granted in time) runs again, up
     * to eight times. A connection goes back with the settings it came with. On an H2 file the storages of a process
     * write in turns, a whole transaction at a time: work must not wait for what another thread writes.
     *
     * @param dataSource where connections come from
     * @return transactions over it
     */
    static Transactions owning(DataSource dataSource) {
        return new Owning(dataSource);
    }

    /**
     * The host's: nothing is committed, rolled back, closed or repeated, and no setting of the connection changes.
     * Nobody tells when the host commits, so work that waits for it is dropped.
     *
     * @param connection with autocommit off
     * @return the transaction it is in
     */
    static Transactions joining(Connection connection) {
        return joining(connection, AfterCommit.NEVER);
    }

    /**
     * The host's, with a way to wait for its commit.
     *
     * @param connection with autocommit off
     * @param afterCommit where work goes that must wait for the host's commit
     * @return the transaction it is in
     * @see #joining(Connection)
     */
    static Transactions joining(Connection connection, AfterCommit afterCommit) {
        return new Joining(connection, afterCommit);
    }

    /**
     * The storage's own.
     *
     * @param dataSource where connections come from
     */
    record Owning(DataSource dataSource) implements Transactions {}

    /**
     * The host's.
     *
     * @param connection with autocommit off
     * @param afterCommit where work goes that must wait for the host's commit
     */
    record Joining(Connection connection, AfterCommit afterCommit) implements Transactions {}
}
