package dev.kith.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** What {@code benchmarks/run} starts. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Main() {}

    /**
     * Runs a set of benchmarks, and prints its tables. The JVM ends with 0 where it went well, 1 where it failed and 2
     * where it was misused.
     *
     * @param arguments the set and its options
     */
    public static void main(String... arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        if (arguments.length == 0 || arguments[0].equals("--help")) {
            out.print(CommandLine.USAGE);
            return 0;
        }
        try {
            tables(CommandLine.parse(arguments), err).forEach(table -> out.println(table.print()));
            return 0;
        } catch (IllegalArgumentException misuse) {
            err.println(misuse.getMessage());
            err.println();
            err.print(CommandLine.USAGE);
            return MISUSED;
        } catch (RunnerException failure) {
            failure.printStackTrace(err);
            return FAILED;
        }
    }

    private static List<Table> tables(CommandLine line, PrintStream progress) throws RunnerException {
        List<Table> tables = new ArrayList<>();
        for (BenchmarkSet set : line.sets()) {
            tables.addAll(
                    set.needsDatabases()
                            ? new SqlRun(set, line, progress).run()
                            : new FileRun(set, line, progress).run());
        }
        return tables;
    }
}
