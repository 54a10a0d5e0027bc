package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.UserStore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a transaction's work is given: the writer's tables, for the thread it runs on and until it ends. */
final class Transaction implements Session, Access {

    private final Writer writer;
    private final Reading reading;
    private final Thread owner = Thread.currentThread();
    private final UserStore users = new MapDbUsers(this);
    private final MessageStore messages = new MapDbMessages(this);
    private final GroupStore groups = new MapDbGroups(this);

    private volatile boolean ended;

    Transaction(Writer writer, Reading reading) {
        this.writer = writer;
        this.reading = reading;
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
        requireTransaction();
        return writer.step(() -> work.apply(this));
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public <T extends @Nullable Object> T read(Function<Tables, T> query) {
        requireTransaction();
        return writer.read(query);
    }

    @Override
    public <T extends @Nullable Object> T write(Function<Tables, T> change) {
        requireTransaction();
        return writer.write(change);
    }

    @Override
    public void requireTransaction() {
        if (ended) {
            throw new IllegalStateException("The transaction has ended");
        }
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("A transaction is for the thread it runs on");
        }
    }

    void end() {
        ended = true;
    }
}
