package dev.kith.storage.tck.service;

import dev.kith.model.Reading;
import dev.kith.spi.AfterCommit;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import java.util.function.Function;

/** A storage that leaves it to somebody else what happens after a commit, as one in a host's transaction does. */
record JoinedStorage(Session session, Reading reading, AfterCommit afterCommit) implements Storage {

    @Override
    public UserStore users() {
        return session.users();
    }

    @Override
    public MessageStore messages() {
        return session.messages();
    }

    @Override
    public GroupStore groups() {
        return session.groups();
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        return session.inTransaction(work);
    }

    @Override
    public void close() {}
}
