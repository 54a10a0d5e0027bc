package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.engine.Engine;
import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.traffic.Traffic;
import dev.kith.message.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What is read from a store that nobody writes to, by one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Reading {

    /** How many messages a page has. */
    static final int PAGE = 50;

    @Param("kith")
    private String engine = "kith";

    @Param("target/benchmarks")
    private String directory = "target/benchmarks";

    /** How many messages there are. */
    @Param("10000")
    private long messages = 10_000;

    private final SplittableRandom random = new SplittableRandom(7);
    private Engine store;

    /** Opens the data set. */
    @Setup
    public void open() {
        EngineKind kind = EngineKind.of(engine);
        store = kind.openStore(new DataSets(Path.of(directory)).prepared(kind, messages));
    }

    /** Closes it. */
    @TearDown
    public void close() {
        store.close();
    }

    /** {@return any message, by its id} */
    @Benchmark
    public Optional<Message> find() {
        return store.find(Traffic.id(random.nextLong(messages)));
    }

    /** {@return the newest page of the busiest conversation} */
    @Benchmark
    public List<Message> newestPage() {
        return store.newest(Traffic.busiest().one(), Traffic.busiest().other(), PAGE);
    }
}
