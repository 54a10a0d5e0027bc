package dev.kith.storage.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** A connection on loan, which goes back with the settings it came with, and then passes the writers' turn on. */
final class Lease implements AutoCloseable {

    private final SqlConnection connection;
    private final WritersTurn turn;
    private final Deque<Restoration> restorations = new ArrayDeque<>(2);

    /** Takes over a turn that the caller has taken. */
    Lease(SqlConnection connection, WritersTurn turn) {
        this.connection = connection;
        this.turn = turn;
    }

    SqlConnection connection() {
        return connection;
    }

    /** Says how to undo a change of a setting that is about to be made. */
    void restoring(Restoration restoration) {
        restorations.push(restoration);
    }

    /** Leaves the settings alone: turning autocommit on would commit what could not be rolled back. */
    void leaveAsItIs() {
        restorations.clear();
    }

    /** What fails here changes nothing of what the call has done, and a pool tests what it takes back. */
    @Override
    public void close() {
        while (!restorations.isEmpty()) {
            quietly(restorations.pop());
        }
        quietly(connection::close);
        turn.pass();
    }

    @SuppressWarnings("EmptyCatch")
    private static void quietly(Restoration restoration) {
        try {
            restoration.run();
        } catch (SQLException | RuntimeException ignored) {
            // The connection is broken; whoever gets it next is told.
        }
    }

    @FunctionalInterface
    interface Restoration {
        void run() throws SQLException;
    }
}
