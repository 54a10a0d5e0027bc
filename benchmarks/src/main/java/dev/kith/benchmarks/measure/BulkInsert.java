package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.engine.Engine;
import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.traffic.Traffic;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/** Many messages into an empty store, a thousand in each transaction: the time for all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
public class BulkInsert {

    @Param("kith")
    private String engine = "kith";

    @Param("target/benchmarks")
    private String directory = "target/benchmarks";

    /** How many messages are stored. */
    @Param("100000")
    private long messages = 100_000;

    private Path folder;
    private Engine store;

    /** Opens a store that has the users only. */
    @Setup(Level.Iteration)
    public void open() {
        folder = new DataSets(Path.of(directory)).fresh();
        store = EngineKind.of(engine).openStore(folder);
        store.addUsers(Traffic.users());
    }

    /** Removes it. */
    @TearDown(Level.Iteration)
    public void close() {
        store.close();
        Folders.remove(folder);
    }

    /** Stores all messages. */
    @Benchmark
    public void insert() {
        DataSets.fill(store, 0, messages);
    }
}
