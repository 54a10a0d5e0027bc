package dev.kith.benchmarks;

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
 * Runs trials so that the engines take turns: each column of a table is filled once for all engines before the next
 * round begins, so that a machine that slows down slows all of them down.
 */
final class Rounds {

    private final List<List<Trial>> turns;
    private final Scale scale;
    private final Path directory;
    private final PrintStream progress;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** Takes what each engine goes through, the same number of trials for each. */
    Rounds(List<List<Trial>> turns, Scale scale, Path directory, PrintStream progress) {
        this.turns = turns;
        this.scale = scale;
        this.directory = directory;
        this.progress = progress;
    }

    Collection<Table> run() throws RunnerException {
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

    private void run(int round, Trial trial) throws RunnerException {
        RunResult result = new Runner(TrialOptions.of(trial, scale, directory)).runSingle();
        for (Figure figure : trial.figures()) {
            double value = figure.reading().applyAsDouble(result);
            tables.computeIfAbsent(figure.table(), title -> new Table(title, figure.comparison()))
                    .add(trial.engine(), figure.column(), value);
            progress.printf(
                    Locale.ROOT,
                    "round %d, %s, %s, %s: %,.1f%n",
                    round,
                    trial.engine(),
                    figure.table(),
                    figure.column(),
                    value);
        }
    }
}
