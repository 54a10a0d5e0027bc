package dev.kith.storage.tck;

import dev.kith.model.Reading;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How the stores of a session reach the rows. */
interface Access {

    Reading reading();

    /** The rows as this session sees them. */
    Rows rows();

    /** Makes a change that is kept whole, or not at all where it throws. */
    <T> T change(Function<Rows, Change<T>> change);

    /** Makes a change that has nothing to tell. */
    default void write(UnaryOperator<Rows> write) {
        change(rows -> new Change<>(write.apply(rows), true));
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
