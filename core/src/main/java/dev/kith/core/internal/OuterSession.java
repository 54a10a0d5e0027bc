package dev.kith.core.internal;

import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import java.util.function.Function;

/**
 * A storage that cannot be used from inside its own transaction on the same thread: there it would wait for itself, or
 * write past the transaction.
 */
final class OuterSession implements Session {

    private final Storage storage;
    private final ThreadLocal<Boolean> inside = new ThreadLocal<>();

    OuterSession(Storage storage) {
        this.storage = storage;
    }

    @Override
    public UserStore users() {
        return outside().users();
    }

    @Override
    public MessageStore messages() {
        return outside().messages();
    }

    @Override
    public GroupStore groups() {
        return outside().groups();
    }

    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        Storage free = outside();
        inside.set(true);
        try {
            return free.inTransaction(work);
        } finally {
            inside.remove();
        }
    }

    private Storage outside() {
        if (inside.get() != null) {
            throw new IllegalStateException("Inside a transaction, use the Kith that it was given");
        }
        return storage;
    }
}
