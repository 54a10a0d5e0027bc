package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * What is asked for on the command line.
 *
 * @param sets what to measure
 * @param engines whom
 * @param scale how much
 * @param directory where the stores are
 */
record CommandLine(List<BenchmarkSet> sets, List<EngineKind> engines, Scale scale, Path directory) {

    static final String USAGE = """
            benchmarks/run SET [OPTION...]

            Sets
              durable   durable commits of one direct message at 1, 8 and 64 threads
              pages     the newest page by number of messages, the same under writers, and a message by its id
              bulk      many messages in large transactions
              reopen    opening a store whose process was killed
              all       all of these
              quick     all of these in a minute, to see that they run: its figures mean nothing

            Options
              --directory DIR   where the stores are made and kept; on the medium to be measured
                                (benchmarks/target/benchmarks)
              --engines A,B     whom to measure (kith,raw,storewal,mvstore,sqlite,rocksdb); there is kith-h2 besides
              --rounds N        how often the engines take turns (5)
              --seconds N       how long each turn measures (5)
              --largest N       leaves out stores of more messages than N
            """;

    private static final List<EngineKind> USUAL = Arrays.stream(EngineKind.values())
            .filter(each -> each != EngineKind.KITH_H2)
            .toList();

    static CommandLine parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        String set = next(rest, "a set");
        CommandLine line = new CommandLine(
                sets(set),
                USUAL,
                set.equals("quick") ? Scale.QUICK : Scale.FULL,
                Path.of("benchmarks/target/benchmarks"));
        while (!rest.isEmpty()) {
            String option = rest.remove();
            line = line.with(option, next(rest, "a value for " + option));
        }
        return line;
    }

    private CommandLine with(String option, String value) {
        return switch (option) {
            case "--directory" -> new CommandLine(sets, engines, scale, Path.of(value));
            case "--engines" -> new CommandLine(sets, engines(value), scale, directory);
            case "--rounds" -> new CommandLine(sets, engines, scale.withRounds(Integer.parseInt(value)), directory);
            case "--seconds" -> new CommandLine(sets, engines, scale.withSeconds(Integer.parseInt(value)), directory);
            case "--largest" -> new CommandLine(sets, engines, scale.upTo(Long.parseLong(value)), directory);
            default -> throw new IllegalArgumentException("No option '" + option + "'");
        };
    }

    private static List<EngineKind> engines(String titles) {
        return Arrays.stream(titles.split(",", -1)).map(EngineKind::of).toList();
    }

    private static List<BenchmarkSet> sets(String name) {
        List<BenchmarkSet> all = List.of(BenchmarkSet.values());
        List<BenchmarkSet> named =
                all.stream().filter(each -> each.title().equals(name)).toList();
        if (named.isEmpty() && !name.equals("all") && !name.equals("quick")) {
            throw new IllegalArgumentException("No set '" + name + "'");
        }
        return named.isEmpty() ? all : named;
    }

    private static String next(Deque<String> rest, String what) {
        String next = rest.poll();
        if (next == null) {
            throw new IllegalArgumentException("Here " + what + " is missing");
        }
        return Objects.requireNonNull(next);
    }
}
