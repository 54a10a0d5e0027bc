package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.measure.DataSets;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.runner.RunnerException;

/** Runs a set of those that measure stores in files. */
final class FileRun {

    private final BenchmarkSet set;
    private final CommandLine line;
    private final PrintStream progress;

    FileRun(BenchmarkSet set, CommandLine line, PrintStream progress) {
        this.set = set;
        this.line = line;
        this.progress = progress;
    }

    Collection<Table> run() throws RunnerException {
        List<List<Trial>> turns = line.engines().stream()
                .filter(set::measures)
                .map(each -> set.trials(each, line.scale()))
                .toList();
        if (set != BenchmarkSet.BULK) {
            turns.forEach(trials -> trials.forEach(this::prepare));
        }
        return new Rounds(turns, line.scale(), line.directory(), progress).run();
    }

    /** Data sets are made before anything is measured, and kept for the next run. */
    private void prepare(Trial trial) {
        EngineKind engine = EngineKind.of(trial.engine());
        long messages = Long.parseLong(trial.parameters().getOrDefault(Trials.MESSAGES, "0"));
        DataSets dataSets = new DataSets(line.directory());
        if (!dataSets.has(engine, messages)) {
            progress.printf(Locale.ROOT, "making a store of %,d messages for %s%n", messages, engine.title());
            dataSets.prepared(engine, messages);
        }
    }
}
