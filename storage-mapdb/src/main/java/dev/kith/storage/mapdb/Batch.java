package dev.kith.storage.mapdb;

import dev.kith.error.InvalidValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows to insert in one change. They are made ready on the thread that wants it, so that the committer has less to do. */
final class Batch<R> {

    private final List<R> rows;
    private final List<byte[]> written = new ArrayList<>();
    private @Nullable InvalidValueException unfit;

    /**
     * @param rows in the order in which they are tried
     * @param writer makes a row's bytes, or refuses what its columns cannot hold
     */
    Batch(List<R> rows, Function<R, byte[]> writer) {
        this.rows = List.copyOf(rows);
        try {
            this.rows.forEach(row -> written.add(writer.apply(row)));
        } catch (InvalidValueException refusal) {
            unfit = refusal;
        }
    }

    /** Inserts one after the other, and throws why one could not be; those before it are in the tables then. */
    boolean insert(Tables tables, Insertion<R> insertion) {
        for (int i = 0; i < written.size(); i++) {
            insertion.insert(tables, rows.get(i), written.get(i));
        }
        if (unfit != null) {
            throw unfit;
        }
        return true;
    }

    /** Inserts one row. */
    @FunctionalInterface
    interface Insertion<R> {
        void insert(Tables tables, R row, byte[] written);
    }
}
