package dev.kith.storage.mapdb;

import dev.kith.storage.mapdb.internal.volume.CrashSafeVolume;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables as they are committed, for any number of threads. */
final class Readers {

    private final CrashSafeVolume volume;
    private final Lock lock;

    /** Null when the volume has grown, which these remember nothing of. */
    private volatile @Nullable Tables tables;

    private long extent;

    Readers(CrashSafeVolume volume) {
        this.volume = volume;
        this.lock = volume.readLock();
        this.extent = volume.extent();
    }

    <T extends @Nullable Object> T read(Function<Tables, T> query) {
        lock.lock();
        try {
            return query.apply(tables());
        } catch (RuntimeException | Error failure) {
            throw Failures.told(failure);
        } finally {
            lock.unlock();
        }
    }

    /** Under the lock that keeps readers away. */
    void renew() {
        if (volume.extent() != extent) {
            tables = null;
            extent = volume.extent();
        }
    }

    /** Two threads that make them anew at once make the same. */
    private Tables tables() {
        Tables present = tables;
        if (present == null) {
            present = Tables.open(volume.reading());
            tables = present;
        }
        return present;
    }
}
