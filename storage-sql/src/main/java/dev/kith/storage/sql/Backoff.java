package dev.kith.storage.sql;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits longer each time, and not as long as the others do. */
final class Backoff {

    /** How often work runs, the first time included. */
    static final int ATTEMPTS = 8;

    private static final long FIRST_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private Backoff() {}

    static void pause(int attempt) {
        long most = Math.min(LONGEST_NANOS, FIRST_NANOS << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 2, most));
    }
}
