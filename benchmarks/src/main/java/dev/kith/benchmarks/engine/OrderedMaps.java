package dev.kith.benchmarks.engine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ordered maps of a key-value peer. */
interface OrderedMaps {

    byte @Nullable [] get(Index index, byte[] key);

    void put(Index index, byte[] key, byte[] value);

    /** Writes the value unless a greater one stands there. */
    default void putGreater(Index index, byte[] key, byte[] value) {
        byte[] present = get(index, key);
        if (present == null || Arrays.compareUnsigned(present, value) < 0) {
            put(index, key, value);
        }
    }

    /** The values whose keys begin with the prefix, the last key first. */
    List<byte[]> lastValues(Index index, byte[] prefix, int limit);

    /** How many keys begin with the prefix. */
    long count(Index index, byte[] prefix);
}
