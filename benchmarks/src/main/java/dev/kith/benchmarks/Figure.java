package dev.kith.benchmarks;

import dev.kith.benchmarks.measure.ThreadCpu;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * A figure that is taken from a result.
 *
 * @param table the title of the table it stands in
 * @param comparison what its table compares
 * @param column the column it stands in
 * @param reading how to take it
 */
record Figure(String table, Comparison comparison, String column, ToDoubleFunction<RunResult> reading) {

    /** In a table of Kith against its peers. */
    Figure(String table, String column, ToDoubleFunction<RunResult> reading) {
        this(table, Comparison.KITH_TO_ROW, column, reading);
    }

    /** In a table that compares something else. */
    Figure in(Comparison other) {
        return new Figure(table, other, column, reading);
    }

    static Figure score(String table, String column) {
        return new Figure(table, column, result -> result.getPrimaryResult().getScore());
    }

    static Figure percentile(String table, String column, double rank) {
        return new Figure(table, column, result -> percentile(result.getPrimaryResult(), rank));
    }

    /** Of one of several methods that ran at the same time. */
    static Figure percentile(String table, String column, String method, double rank) {
        return new Figure(table, column, result -> percentile(secondary(result, method), rank));
    }

    /** The CPU time of a call, where the benchmark counts it by {@link ThreadCpu}. */
    static Figure cpuMicros(String table, String column) {
        return new Figure(
                table,
                column,
                result -> secondary(result, "nanos").getScore()
                        / secondary(result, "calls").getScore()
                        / 1_000);
    }

    private static Result<?> secondary(RunResult result, String method) {
        return Objects.requireNonNull(result.getSecondaryResults().get(method), method);
    }

    private static double percentile(Result<?> result, double rank) {
        return result.getStatistics().getPercentile(rank);
    }
}
