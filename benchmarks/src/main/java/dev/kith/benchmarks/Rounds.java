package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.measure.DataSets;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs a set so that the engines take turns: each column of a table is filled once for all engines before the next
 * round begins, so that a machine that slows down slows all of them down.
 */
final class Rounds {

    private final BenchmarkSet set;
    private final List<EngineKind> engines;
    private final Scale scale;
    private final Path directory;
    private final PrintStream progress;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    Rounds(BenchmarkSet set, List<EngineKind> engines, Scale scale, Path directory, PrintStream progress) {
        this.set = set;
        this.engines = engines.stream().filter(set::measures).toList();
        this.scale = scale;
        this.directory = directory;
        this.progress = progress;
    }

    Collection<Table> run() throws RunnerException {
        List<List<Trial>> turns =
                engines.stream().map(each -> set.trials(each, scale)).toList();
        turns.forEach(trials -> trials.forEach(this::prepare));
        for (int round = 1; round <= scale.rounds(); round++) {
            int trials = turns.isEmpty() ? 0 : turns.get(0).size();
            for (int column = 0; column < trials; column++) {
                for (List<Trial> turn : turns) {
                    run(round, turn.get(column));
                }
            }
        }
        return tables.values();
    }

    /** Data sets are made before anything is measured, and kept for the next run. */
    private void prepare(Trial trial) {
        long messages = trial.parameters().getOrDefault("messages", 0L);
        DataSets dataSets = new DataSets(directory);
        if (set != BenchmarkSet.BULK && !dataSets.has(trial.engine(), messages)) {
            progress.printf(
                    Locale.ROOT,
                    "making a store of %,d messages for %s%n",
                    messages,
                    trial.engine().title());
            dataSets.prepared(trial.engine(), messages);
        }
    }

    private void run(int round, Trial trial) throws RunnerException {
        RunResult result = new Runner(TrialOptions.of(trial, scale, directory)).runSingle();
        for (Figure figure : trial.figures()) {
            double value = figure.reading().applyAsDouble(result);
            tables.computeIfAbsent(figure.table(), Table::new).add(trial.engine(), figure.column(), value);
            progress.printf(
                    Locale.ROOT,
                    "round %d, %s, %s, %s: %,.1f%n",
                    round,
                    trial.engine().title(),
                    figure.table(),
                    figure.column(),
                    value);
        }
    }
}
