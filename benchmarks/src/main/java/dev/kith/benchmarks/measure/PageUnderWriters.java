package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.engine.Engine;
import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.traffic.Traffic;
import dev.kith.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.GroupThreads;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The newest page of the busiest conversation, read by one thread while eight store messages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PageUnderWriters {

    @Param("kith")
    private String engine = "kith";

    @Param("target/benchmarks")
    private String directory = "target/benchmarks";

    /** How many messages are there already. */
    @Param("10000")
    private long messages = 10_000;

    private final AtomicLong next = new AtomicLong();
    private Path folder;
    private Engine store;

    /** Opens a copy of the data set. */
    @Setup
    public void open() {
        EngineKind kind = EngineKind.of(engine);
        next.set(messages);
        folder = new DataSets(Path.of(directory)).copy(kind, messages);
        store = kind.openStore(folder);
    }

    /** Removes it. */
    @TearDown
    public void close() {
        store.close();
        Folders.remove(folder);
    }

    /** {@return the page} */
    @Benchmark
    @Group("underWriters")
    @GroupThreads(1)
    public List<Message> page() {
        return store.newest(Traffic.busiest().one(), Traffic.busiest().other(), Reading.PAGE);
    }

    /** Stores the next message. */
    @Benchmark
    @Group("underWriters")
    @GroupThreads(8)
    public void commit() {
        store.insert(Traffic.message(next.getAndIncrement()));
    }
}
