package dev.kith.storage.mapdb;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A change that the committer makes for the thread that asked for it. */
final class Change<T extends @Nullable Object> extends Request {

    private final Function<Tables, T> change;
    private @Nullable T result;

    Change(Function<Tables, T> change) {
        this.change = change;
    }

    void make(Writer writer) {
        try {
            result = writer.write(change);
        } catch (RuntimeException refusal) {
            fail(refusal);
        }
    }

    @SuppressWarnings("NullAway") // null only where the change's type says so
    T result() {
        await();
        return result;
    }
}
