package dev.kith.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** Threads that begin at the same moment. */
final class Together {

    private Together() {}

    static void run(int threads, IntConsumer work) {
        count(threads, thread -> {
            work.accept(thread);
            return true;
        });
    }

    /** How many of them said yes. */
    static long count(int threads, IntPredicate work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier start = new CyclicBarrier(threads);
        try {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                calls.add(() -> {
                    start.await();
                    return work.test(thread);
                });
            }
            long count = 0;
            // All have ended before one's failure is told, so that nobody uses a store that is closed
            for (Future<Boolean> each : pool.invokeAll(calls)) {
                count += each.get() ? 1 : 0;
            }
            return count;
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        } finally {
            pool.shutdownNow();
        }
    }
}
