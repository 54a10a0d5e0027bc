package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import java.util.List;
import java.util.Locale;

/** What can be asked for. */
enum BenchmarkSet {
    DURABLE,
    PAGES,
    BULK,
    REOPEN;

    /** What one engine goes through in each round; the same number for each engine that takes part. */
    List<Trial> trials(EngineKind engine, Scale scale) {
        return switch (this) {
            case DURABLE -> Trials.durable(engine, scale);
            case PAGES -> Trials.pages(engine, scale);
            case BULK -> Trials.bulk(engine, scale);
            case REOPEN -> Trials.reopen(engine, scale);
        };
    }

    /** Those that are there to be compared in durable commits take part in nothing else. */
    boolean measures(EngineKind engine) {
        return this == DURABLE || (engine.isStore() && engine != EngineKind.STOREWAL);
    }

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
