package dev.kith.core;

/** What a hash costs. The limits keep a stored hash from asking for all the memory or time there is. */
record Argon2Cost(int memoryKiB, int iterations, int parallelism) {

    private static final int MOST_MEMORY = 262_144;
    private static final int MOST_LANES = 16;
    private static final int LEAST_MEMORY_A_LANE = 8;
    private static final long MOST_WORK = 1_048_576;

    Argon2Cost {
        if (parallelism < 1
                || parallelism > MOST_LANES
                || memoryKiB < LEAST_MEMORY_A_LANE * parallelism
                || memoryKiB > MOST_MEMORY
                || iterations < 1
                || (long) iterations * memoryKiB > MOST_WORK) {
            throw new IllegalArgumentException("Argon2 parameters outside their limits: m=" + memoryKiB + ", t="
                    + iterations + ", p=" + parallelism);
        }
    }

    boolean weakerThan(Argon2Cost other) {
        return memoryKiB < other.memoryKiB || iterations < other.iterations;
    }
}
