package dev.kith.examples.replay;

import dev.kith.model.Reading;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.GroupStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import java.util.function.Function;

/**
 * Joins a transaction of a store. Users, groups and members are written at once, and messages are held back: the services
 * check them and make their rows as ever, only when those are stored differs.
 */
record HoldingStorage(Session session, Reading reading, HeldMessages messages) implements Storage {

    HoldingStorage(Session session, Reading reading) {
        this(session, reading, new HeldMessages(session.messages()));
    }

    @Override
    public UserStore users() {
        return session.users();
    }

    @Override
    public GroupStore groups() {
        return session.groups();
    }

    /** A step may be undone by itself, so nothing in it is held back. */
    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return session.inTransaction(work);
    }

    @Override
    public AfterCommit afterCommit() {
        return AfterCommit.NEVER;
    }

    @Override
    public void close() {
        // opened nothing
    }
}
