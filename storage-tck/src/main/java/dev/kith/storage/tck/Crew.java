package dev.kith.storage.tck;

import dev.kith.error.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Threads for a test. Nothing waits for longer than a patient person would. */
final class Crew implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private static final int ATTEMPTS = 100;

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "storage-contract");
        thread.setDaemon(true);
        return thread;
    });

    <T extends @Nullable Object> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /** Lets all begin at one moment, and tells what came of each. */
    <T extends @Nullable Object> List<Result<T>> race(int runners, IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(runners);
        List<Future<T>> futures = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            int runner = i;
            futures.add(start(() -> {
                start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                return retried(() -> work.apply(runner));
            }));
        }
        return futures.stream().map(Crew::outcome).toList();
    }

    static <T extends @Nullable Object> Result<T> outcome(Future<T> future) {
        try {
            return new Result<>(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException failure) {
            return new Result<>(null, failure.getCause());
        } catch (TimeoutException tooLong) {
            throw new AssertionError("No answer after " + PATIENCE_SECONDS + " seconds", tooLong);
        } catch (InterruptedException interruption) {
            throw new AssertionError("Interrupted", interruption);
        }
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Nothing happened for " + PATIENCE_SECONDS + " seconds");
            }
        } catch (InterruptedException interruption) {
            throw new AssertionError("Interrupted", interruption);
        }
    }

    /** Tries again what a store rolled back and says may be tried again, as core does. */
    static <T extends @Nullable Object> T retried(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (StorageException refusal) {
                boolean again = refusal.retryMayHelp() && refusal.outcome() == StorageException.Outcome.NOT_APPLIED;
                if (!again || attempt == ATTEMPTS) {
                    throw refusal;
                }
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    /** What a call returned, or how it failed. */
    record Result<T extends @Nullable Object>(
            @Nullable T value, @Nullable Throwable failure) {

        boolean succeeded() {
            return failure == null;
        }
    }
}
