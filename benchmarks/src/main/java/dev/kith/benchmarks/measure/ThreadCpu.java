package dev.kith.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Counts the CPU time of a benchmark's thread and the calls it made, from the beginning of an iteration to its end. JMH
 * adds up those of all threads, and drops those of the warm-up.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ThreadCpu {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How much CPU time was taken. */
    public long nanos;

    /** How many calls there were; the benchmark counts them. */
    public long calls;

    private long begun;

    /** Looks at the clock. */
    @Setup(Level.Iteration)
    public void begin() {
        calls = 0;
        begun = THREADS.getCurrentThreadCpuTime();
    }

    /** Looks again. */
    @TearDown(Level.Iteration)
    public void end() {
        nanos = THREADS.getCurrentThreadCpuTime() - begun;
    }
}
