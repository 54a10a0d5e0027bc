package dev.kith.storage.mapdb;

import dev.kith.error.StorageException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;

/** What a verification finds, and how it walks on where something cannot be read. */
final class Problems {

    private static final int MOST = 1_000;

    private final List<String> found = new ArrayList<>();

    List<String> found() {
        return List.copyOf(found);
    }

    void add(String problem) {
        if (found.size() < MOST) {
            found.add(problem);
        }
    }

    /** Notes a problem unless something is so. */
    void require(boolean sound, String what, UUID id, String problem) {
        if (!sound) {
            add(what + " " + id + ": " + problem);
        }
    }

    /** Looks at each entry of a map. */
    <V> void walk(String map, BTreeMap<long[], V> entries, Look<V> look) {
        try {
            Iterator<Map.Entry<long[], V>> iterator = entries.entryIterator();
            while (iterator.hasNext()) {
                Map.Entry<long[], V> entry = iterator.next();
                look.at(entry.getKey(), entry.getValue());
            }
        } catch (RuntimeException | Error failure) {
            add(map + ": cannot be read to its end: "
                    + Failures.storage(failure).getMessage());
        }
    }

    /** Reads a row, or notes why it cannot be read. */
    <R> @Nullable R read(String what, UUID id, Supplier<R> row) {
        try {
            return row.get();
        } catch (RuntimeException | Error failure) {
            StorageException told = Failures.storage(failure);
            add(what + " " + id + ": " + told.getMessage());
            return null;
        }
    }

    /** What is looked at. */
    @FunctionalInterface
    interface Look<V> {

        void at(long[] key, V value);
    }
}
