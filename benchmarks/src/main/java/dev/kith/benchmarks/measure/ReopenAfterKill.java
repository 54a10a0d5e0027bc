package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.engine.Engine;
import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.traffic.Traffic;
import dev.kith.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Opening a store whose process was killed while it wrote, up to the first page. Its classes are loaded already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReopenAfterKill {

    @Param("kith")
    private String engine = "kith";

    @Param("target/benchmarks")
    private String directory = "target/benchmarks";

    /** How many messages there were before. */
    @Param("1000000")
    private long messages = 1_000_000;

    /** How many the killed process stored in large transactions before it stored single ones. */
    @Param("20000")
    private long bulk = 20_000;

    private EngineKind kind;
    private Path folder;
    private @Nullable Engine store;

    /** Has a copy of the data set written to by a process that is killed. */
    @Setup(Level.Iteration)
    public void kill() {
        kind = EngineKind.of(engine);
        DataSets dataSets = new DataSets(Path.of(directory));
        loadClasses(dataSets.fresh());
        folder = dataSets.copy(kind, messages);
        KilledWriter.run(kind, folder, messages, bulk);
    }

    private void loadClasses(Path other) {
        try (Engine empty = kind.openStore(other)) {
            newest(empty);
        }
        Folders.remove(other);
    }

    /** Removes it. */
    @TearDown(Level.Iteration)
    public void close() {
        if (store != null) {
            store.close();
        }
        Folders.remove(folder);
    }

    /** {@return the first page of the store, once it is open} */
    @Benchmark
    public List<Message> open() {
        Engine opened = kind.openStore(folder);
        store = opened;
        return newest(opened);
    }

    private static List<Message> newest(Engine engine) {
        return engine.newest(Traffic.busiest().one(), Traffic.busiest().other(), Reading.PAGE);
    }
}
