package dev.kith.storage.mapdb;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@code joined_at} as two words: whether it is known, and when, as in a key. */
final class Joined {

    private static final long[] UNKNOWN = {0, 0};

    private Joined() {}

    static long[] words(@Nullable Instant joinedAt) {
        return joinedAt == null ? UNKNOWN : new long[] {1, Micros.word(joinedAt)};
    }

    static @Nullable Instant at(long[] words) {
        return words[0] == 0 ? null : Micros.ofWord(words[1]);
    }

    /** Whether someone joined after a time, given as the word of a key. */
    static boolean after(long[] words, long time) {
        return words[0] != 0 && Long.compareUnsigned(words[1], time) > 0;
    }
}
