package dev.kith.benchmarks;

import dev.kith.benchmarks.measure.SqlPlaces;
import dev.kith.benchmarks.sql.PageBuffers;
import dev.kith.benchmarks.sql.SqlEngineKind;
import dev.kith.benchmarks.sql.SqlPlace;
import dev.kith.storage.sql.Database;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Runs a set of those that measure databases. */
final class SqlRun {

    private final BenchmarkSet set;
    private final CommandLine line;
    private final PrintStream progress;

    SqlRun(BenchmarkSet set, CommandLine line, PrintStream progress) {
        this.set = set;
        this.line = line;
        this.progress = progress;
    }

    /** Makes the databases before anything is measured, and removes them after. */
    Collection<Table> run() throws RunnerException {
        try (SqlPlaces places = new SqlPlaces(line.directory(), line.sql().urls(), progress)) {
            return set == BenchmarkSet.SQL ? calls(places) : growth(places);
        }
    }

    private Collection<Table> calls(SqlPlaces places) throws RunnerException {
        List<List<Trial>> turns = new ArrayList<>();
        for (Database database : line.sql().databases()) {
            if (database != Database.MARIADB) {
                SqlPlace place = places.filled(database, line.scale().community());
                line.sql().engines().forEach(engine -> turns.add(SqlTrials.calls(engine, place)));
            }
        }
        return rounds(turns);
    }

    private Collection<Table> growth(SqlPlaces places) throws RunnerException {
        List<List<Trial>> turns = new ArrayList<>();
        Table buffers = new Table("Buffers that PostgreSQL reads for a page of 50", Comparison.COLUMN_TO_FIRST);
        for (Database database : line.sql().databases()) {
            Map<Long, SqlPlace> bySize = new LinkedHashMap<>();
            for (long messages : line.scale().growth()) {
                SqlPlace place = places.filled(database, messages);
                bySize.put(messages, place);
                if (database == Database.POSTGRESQL) {
                    PageBuffers.read(place, messages)
                            .forEach((page, read) -> buffers.add(page, Trials.among(messages), read));
                }
            }
            line.sql().engines().stream()
                    .filter(SqlEngineKind::isKithUnlistened)
                    .forEach(engine -> turns.add(SqlTrials.growth(engine, bySize)));
        }
        List<Table> tables = new ArrayList<>(rounds(turns));
        if (line.sql().databases().contains(Database.POSTGRESQL)) {
            tables.add(buffers);
        }
        return tables;
    }

    private Collection<Table> rounds(List<List<Trial>> turns) throws RunnerException {
        return new Rounds(turns, line.scale(), line.directory(), progress).run();
    }
}
