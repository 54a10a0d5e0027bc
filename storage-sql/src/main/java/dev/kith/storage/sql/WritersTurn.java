package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Has all storages of this process that write to one database on file do it one after another, a whole transaction at a
 * time: H2 saves its indexes one by one while others write, so a process killed then would leave rows half written.
 * Where a database keeps its files whole by itself, nobody waits. A thread that has the turn may take it again.
 */
final class WritersTurn {

    static final WritersTurn NOT_NEEDED = new WritersTurn(null);

    /** By the database's path. There are as many as files a process opens, so that none is ever removed. */
    private static final Map<String, WritersTurn> TURNS = new ConcurrentHashMap<>();

    private final @Nullable ReentrantLock lock;

    private WritersTurn(@Nullable ReentrantLock lock) {
        this.lock = lock;
    }

    static WritersTurn of(Dialect dialect, Connection connection) throws SQLException {
        return dialect.fileTornByTwoWriters(connection)
                .map(file -> TURNS.computeIfAbsent(file, any -> new WritersTurn(new ReentrantLock())))
                .orElse(NOT_NEEDED);
    }

    void take() {
        if (lock != null) {
            lock.lock();
        }
    }

    void pass() {
        if (lock != null) {
            lock.unlock();
        }
    }
}
