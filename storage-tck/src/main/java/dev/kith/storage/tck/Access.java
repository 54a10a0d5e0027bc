package dev.kith.storage.tck;

import dev.kith.model.Reading;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How the stores of a session reach the rows. */
interface Access {

    Reading reading();

    /** The rows as this session sees them. */
    Rows rows();

    /** Makes a change that is kept whole, or not at all where it throws. */
    <T> T change(Function<Rows, Change<T>> change);

    /** Adds items one after the other, each to the rows that the one before it led to: all, or none where one throws. */
    default <I> void writeAll(List<I> items, BiFunction<Rows, I, Rows> write) {
        change(rows -> {
            Rows written = rows;
            for (I item : items) {
                written = write.apply(written, item);
            }
            return new Change<>(written, true);
        });
    }

    /** Refuses what only a transaction can keep. */
    void requireTransaction();

    /**
     * What a change leads to.
     *
     * @param rows the rows after it
     * @param result what the caller is told
     */
    record Change<T>(Rows rows, T result) {}
}
