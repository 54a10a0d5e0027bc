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
 * @param community how many messages there are when SQL stores are compared
 * @param growth the numbers of messages that SQL stores are compared with themselves at
 */
record Scale(
        int rounds,
        int forks,
        long millis,
        long small,
        List<Long> pages,
        long bulk,
        long large,
        long community,
        List<Long> growth) {

    static final Scale FULL = new Scale(
            5,
            1,
            5_000,
            10_000,
            List.of(10_000L, 100_000L, 1_000_000L, 5_000_000L),
            100_000,
            1_000_000,
            100_000,
            List.of(10_000L, 5_000_000L));
    static final Scale QUICK =
            new Scale(1, 0, 300, 2_000, List.of(2_000L), 2_000, 2_000, 2_000, List.of(2_000L, 4_000L));

    Scale withRounds(int number) {
        return new Scale(number, forks, millis, small, pages, bulk, large, community, growth);
    }

    Scale withSeconds(int seconds) {
        return new Scale(rounds, forks, seconds * 1_000L, small, pages, bulk, large, community, growth);
    }

    /** Leaves out what is larger; what grows grows to this. */
    Scale upTo(long largest) {
        return new Scale(
                rounds,
                forks,
                millis,
                Math.min(small, largest),
                pages.stream().filter(each -> each <= largest).toList(),
                bulk,
                Math.min(large, largest),
                Math.min(community, largest),
                growth.stream().map(each -> Math.min(each, largest)).distinct().toList());
    }
}
