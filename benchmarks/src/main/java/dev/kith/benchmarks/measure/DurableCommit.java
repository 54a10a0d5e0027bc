package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.engine.Inserter;
import dev.kith.benchmarks.traffic.Traffic;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One direct message, durable before the next: as many a second as the threads together get done. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DurableCommit {

    @Param("kith")
    private String engine = "kith";

    @Param("target/benchmarks")
    private String directory = "target/benchmarks";

    /** How many messages are there already. */
    @Param("10000")
    private long messages = 10_000;

    private final AtomicLong next = new AtomicLong();
    private Path folder;
    private Inserter inserter;

    /** Opens a copy of a small data set. */
    @Setup
    public void open() {
        EngineKind kind = EngineKind.of(engine);
        next.set(messages);
        folder = new DataSets(Path.of(directory)).copy(kind, messages);
        inserter = kind.open(folder);
    }

    /** Removes it. */
    @TearDown
    public void close() {
        inserter.close();
        Folders.remove(folder);
    }

    /** Stores the next message. */
    @Benchmark
    public void commit() {
        inserter.insert(Traffic.message(next.getAndIncrement()));
    }
}
