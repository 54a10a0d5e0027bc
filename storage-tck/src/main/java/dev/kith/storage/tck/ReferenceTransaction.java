package dev.kith.storage.tck;

import dev.kith.model.Reading;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.UserStore;
import java.util.function.Function;

/** A transaction of {@link ReferenceStorage}: rows of its own, until the storage takes them over. */
final class ReferenceTransaction implements Session, Access, AutoCloseable {

    private final ReferenceStorage storage;
    private final UserStore users = new ReferenceUsers(this);
    private final MessageStore messages = new ReferenceMessages(this);
    private final GroupStore groups = new ReferenceGroups(this);

    private Rows rows;
    private boolean ended;

    ReferenceTransaction(ReferenceStorage storage, Rows rows) {
        this.storage = storage;
        this.rows = rows;
    }

    @Override
    public UserStore users() {
        return users;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }

    @Override
    public GroupStore groups() {
        return groups;
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        Rows before = rows();
        boolean kept = false;
        try {
            T result = work.apply(this);
            kept = true;
            return result;
        } finally {
            if (!kept) {
                rows = before;
            }
        }
    }

    @Override
    public Reading reading() {
        return storage.reading();
    }

    @Override
    public Rows rows() {
        if (ended) {
            throw new IllegalStateException("The transaction has ended");
        }
        storage.requireOpen();
        return rows;
    }

    @Override
    public <T> T change(Function<Rows, Change<T>> change) {
        Change<T> made = change.apply(rows());
        rows = made.rows();
        return made.result();
    }

    @Override
    public void requireTransaction() {
        rows();
    }

    @Override
    public void close() {
        ended = true;
    }
}
