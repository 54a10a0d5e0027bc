package dev.kith.storage.mapdb;

import java.time.Instant;

/** Instants as the microseconds since 1970, and in keys so that their unsigned order is that of time. */
final class Micros {

    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;
    private static final long FARTHEST_SECOND = Long.MAX_VALUE / PER_SECOND - 1;

    private Micros() {}

    static long of(Instant instant) {
        return instant.getEpochSecond() * PER_SECOND + instant.getNano() / NANOS;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }

    /** The word of a key; of an instant too far away for one, the first or the last word. */
    static long word(Instant instant) {
        if (Math.abs(instant.getEpochSecond()) > FARTHEST_SECOND) {
            return instant.getEpochSecond() < 0 ? 0 : -1;
        }
        return flipped(of(instant));
    }

    static Instant ofWord(long word) {
        return instant(flipped(word));
    }

    private static long flipped(long value) {
        return value ^ Long.MIN_VALUE;
    }
}
