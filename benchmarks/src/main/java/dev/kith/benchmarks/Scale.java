package dev.kith.benchmarks;

import java.util.List;

/**
 * How much is done.
 *
 * @param rounds how often the engines take turns
 * @param forks 1 for a JVM of its own for each turn, 0 for one JVM for all
 * @param millis how long each turn measures; it warms up for as long before
 * @param small how many messages are there where their number is not what is measured
 * @param pages how many messages there are when pages are read
 * @param bulk how many messages a bulk insert stores
 * @param large how many messages there are when a store is opened again, and when single ones are looked for
 */
record Scale(int rounds, int forks, long millis, long small, List<Long> pages, long bulk, long large) {

    static final Scale FULL =
            new Scale(5, 1, 5_000, 10_000, List.of(10_000L, 100_000L, 1_000_000L, 5_000_000L), 100_000, 1_000_000);
    static final Scale QUICK = new Scale(1, 0, 300, 2_000, List.of(2_000L), 2_000, 2_000);

    Scale withRounds(int number) {
        return new Scale(number, forks, millis, small, pages, bulk, large);
    }

    Scale withSeconds(int seconds) {
        return new Scale(rounds, forks, seconds * 1_000L, small, pages, bulk, large);
    }

    /** Leaves out what is larger. */
    Scale upTo(long largest) {
        List<Long> fitting = pages.stream().filter(each -> each <= largest).toList();
        return new Scale(rounds, forks, millis, Math.min(small, largest), fitting, bulk, Math.min(large, largest));
    }
}
