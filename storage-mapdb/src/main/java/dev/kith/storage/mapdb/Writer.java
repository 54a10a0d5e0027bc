package dev.kith.storage.mapdb;

import dev.kith.storage.mapdb.internal.volume.CrashSafeVolume;
import dev.kith.storage.mapdb.internal.volume.Savepoint;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tables as the writer sees and changes them. For whoever has the writer's turn. */
final class Writer {

    private final CrashSafeVolume volume;
    private @Nullable Tables tables;

    Writer(CrashSafeVolume volume, Tables tables) {
        this.volume = volume;
        this.tables = tables;
    }

    /** The tables, made anew where the volume was set back since. */
    Tables tables() {
        Tables present = tables;
        if (present == null) {
            present = Tables.open(volume.writing());
            tables = present;
        }
        return present;
    }

    <T extends @Nullable Object> T read(Function<Tables, T> query) {
        try {
            return query.apply(tables());
        } catch (RuntimeException | Error failure) {
            throw Failures.told(failure);
        }
    }

    /** Makes a change that leaves nothing where it fails. */
    <T extends @Nullable Object> T write(Function<Tables, T> change) {
        return step(() -> read(change));
    }

    /** Does a work that leaves nothing where it fails, and lets its exception through. */
    <T extends @Nullable Object> T step(Supplier<T> work) {
        Savepoint before = volume.savepoint();
        try {
            T result = work.get();
            volume.release(before);
            return result;
        } catch (RuntimeException | Error failure) {
            undo(before);
            throw failure;
        }
    }

    private void undo(Savepoint before) {
        if (volume.changed(before)) {
            volume.rollbackTo(before);
            tables = null;
        }
        volume.release(before);
    }

    /** Undoes all that is not committed. */
    void rollback() {
        volume.rollback();
        tables = null;
    }
}
