package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.servers.TestServer;
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
 * @param engines whom, among those in files
 * @param sql whom, among those on databases
 * @param scale how much
 * @param directory where the stores are
 */
record CommandLine(List<BenchmarkSet> sets, List<EngineKind> engines, SqlChoice sql, Scale scale, Path directory) {

    static final String USAGE = """
            benchmarks/run SET [OPTION...]

            Sets
              durable   durable commits of one direct message at 1, 8 and 64 threads
              pages     the newest page by number of messages, the same under writers, and a message by its id
              bulk      many messages in large transactions
              reopen    opening a store whose process was killed
              all       all of these
              quick     all of these in a minute, to see that they run: its figures mean nothing
              sql       PostgreSQL and H2 by hand-written JDBC, Kith and Hibernate: send, find, page, register, inbox
              sqlgrowth Kith on databases: pages and inboxes among few messages and among many
              quicksql  both of these in a minute or two, to see that they run: their figures mean nothing

            Options
              --directory DIR   where the stores are made and kept; on the medium to be measured
                                (benchmarks/target/benchmarks)
              --engines A,B     whom to measure (kith,raw,storewal,mvstore,sqlite,rocksdb); there is kith-h2 besides;
                                of databases (jdbc,kith-jooq,kith-jooq-listened,kith-jdbi,hibernate)
              --rounds N        how often the engines take turns (5)
              --seconds N       how long each turn measures (5)
              --largest N       leaves out stores of more messages than N; sqlgrowth grows up to N (5000000)
              --databases A,B   on which databases (h2,postgresql,mariadb; sql knows no mariadb)
              --postgresql URL  a server of your own, with user and password, of a superuser; it is otherwise started
              --mariadb URL     likewise; otherwise an installed mariadbd is started
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
                SqlChoice.USUAL,
                set.startsWith("quick") ? Scale.QUICK : Scale.FULL,
                Path.of("benchmarks/target/benchmarks"));
        while (!rest.isEmpty()) {
            String option = rest.remove();
            line = line.with(option, next(rest, "a value for " + option));
        }
        return line;
    }

    private CommandLine with(String option, String value) {
        return switch (option) {
            case "--directory" -> new CommandLine(sets, engines, sql, scale, Path.of(value));
            case "--engines" -> withEngines(value);
            case "--rounds" -> with(scale.withRounds(Integer.parseInt(value)));
            case "--seconds" -> with(scale.withSeconds(Integer.parseInt(value)));
            case "--largest" -> with(scale.upTo(Long.parseLong(value)));
            case "--databases" -> with(sql.withDatabases(value));
            case "--postgresql" -> with(sql.withServer(TestServer.POSTGRESQL, value));
            case "--mariadb" -> with(sql.withServer(TestServer.MARIADB, value));
            default -> throw new IllegalArgumentException("No option '" + option + "'");
        };
    }

    private CommandLine with(Scale changed) {
        return new CommandLine(sets, engines, sql, changed, directory);
    }

    private CommandLine with(SqlChoice changed) {
        return new CommandLine(sets, engines, changed, scale, directory);
    }

    private CommandLine withEngines(String titles) {
        return sets.get(0).needsDatabases()
                ? with(sql.withEngines(titles))
                : new CommandLine(
                        sets,
                        Arrays.stream(titles.split(",", -1)).map(EngineKind::of).toList(),
                        sql,
                        scale,
                        directory);
    }

    private static List<BenchmarkSet> sets(String name) {
        return switch (name) {
            case "all", "quick" -> BenchmarkSet.all(false);
            case "quicksql" -> BenchmarkSet.all(true);
            default ->
                List.of(Arrays.stream(BenchmarkSet.values())
                        .filter(each -> each.title().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No set '" + name + "'")));
        };
    }

    private static String next(Deque<String> rest, String what) {
        String next = rest.poll();
        if (next == null) {
            throw new IllegalArgumentException("Here " + what + " is missing");
        }
        return Objects.requireNonNull(next);
    }
}
