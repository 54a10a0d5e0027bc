package dev.kith.benchmarks;

import dev.kith.benchmarks.engine.EngineKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be asked for. */
enum BenchmarkSet {
    DURABLE,
    PAGES,
    BULK,
    REOPEN,
    /** On databases, against hand-written JDBC and Hibernate. */
    SQL,
    /** On databases, of few messages and of many. */
    SQLGROWTH;

    boolean needsDatabases() {
        return this == SQL || this == SQLGROWTH;
    }

    /** {@return those that need databases, or those that do not} */
    static List<BenchmarkSet> all(boolean onDatabases) {
        return Arrays.stream(values())
                .filter(each -> each.needsDatabases() == onDatabases)
                .toList();
    }

    /** What one engine goes through in each round; the same number for each engine that takes part. */
    List<Trial> trials(EngineKind engine, Scale scale) {
        return switch (this) {
            case DURABLE -> Trials.durable(engine, scale);
            case PAGES -> Trials.pages(engine, scale);
            case BULK -> Trials.bulk(engine, scale);
            case REOPEN -> Trials.reopen(engine, scale);
            case SQL, SQLGROWTH -> throw new IllegalStateException("These are trials of other engines");
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
