package dev.kith.storage.tck;

import dev.kith.error.StorageException;
import dev.kith.model.Reading;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The simplest store that keeps the whole contract: what other stores are compared with, and good for tests and demos.
 * It keeps its rows in memory, and forgets them with itself. Writers take turns, a transaction for as long as it runs;
 * readers never wait and see what is committed. Besides what the SPI asks of every store it refuses rows that break a
 * column's constraint, with {@link dev.kith.error.InvalidValueException}. Safe for several threads.
 */
public final class ReferenceStorage implements Storage {

    private final Reading reading;
    private final ReentrantLock turn = new ReentrantLock();
    private final Access access = new Committed();
    private final UserStore users = new ReferenceUsers(access);
    private final MessageStore messages = new ReferenceMessages(access);
    private final GroupStore groups = new ReferenceGroups(access);

    private volatile Rows committed = Rows.NONE;
    private volatile boolean closed;

    /**
     * Makes an empty store.
     *
     * @param reading how to read <em>unique</em>
     */
    public ReferenceStorage(Reading reading) {
        this.reading = reading;
    }

    @Override
    public Reading reading() {
        return reading;
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

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException where the work writes to the storage itself instead of the session it is given
     */
    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        takeTurn();
        try (ReferenceTransaction transaction = new ReferenceTransaction(this, committed)) {
            T result = work.apply(transaction);
            committed = transaction.rows();
            return result;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    void requireOpen() {
        if (closed) {
            throw new StorageException(StorageException.Outcome.NOT_APPLIED, false, "The store is closed");
        }
    }

    private void takeTurn() {
        requireOpen();
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("Within a transaction, write to the session it hands over");
        }
        turn.lock();
    }

    /** Calls outside a transaction: each is one of its own. */
    private final class Committed implements Access {

        @Override
        public Reading reading() {
            return reading;
        }

        @Override
        public Rows rows() {
            requireOpen();
            return committed;
        }

        @Override
        public <T> T change(Function<Rows, Change<T>> change) {
            takeTurn();
            try {
                Change<T> made = change.apply(rows());
                committed = made.rows();
                return made.result();
            } finally {
                turn.unlock();
            }
        }

        @Override
        public void requireTransaction() {
            requireOpen();
            throw new IllegalStateException("Only a transaction can hold a lock");
        }
    }
}
