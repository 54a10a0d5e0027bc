package dev.kith.storage.mapdb;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the committer does between two commits, with everything before it durable. It changes no table. */
final class Errand<T> extends Request {

    private final Supplier<T> work;
    private @Nullable T result;

    Errand(Supplier<T> work) {
        this.work = work;
    }

    void run() {
        try {
            result = work.get();
        } catch (RuntimeException | Error failure) {
            fail(Failures.told(failure));
        }
        complete();
    }

    T result() {
        await();
        if (result == null) {
            throw new IllegalStateException("An errand has a result");
        }
        return result;
    }
}
