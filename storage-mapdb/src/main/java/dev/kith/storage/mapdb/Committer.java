package dev.kith.storage.mapdb;

import dev.kith.error.StorageException;
import dev.kith.storage.mapdb.internal.volume.CrashSafeVolume;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that touches the files. It makes the changes that wait, commits them together, and only then lets the
 * threads that asked for them go on; a thread with a transaction gets the writer's turn for as long as it takes.
 */
final class Committer {

    /** So that a full disk is not kept busy with what it cannot take. */
    private static final long LEAST_BEFORE_RETRY = TimeUnit.MILLISECONDS.toNanos(50);

    private final CrashSafeVolume volume;
    private final Writer writer;
    private final Runnable beforeReadersGoOn;
    private final Duration behind;
    private final Thread thread = new Thread(this::run, "kith-mapdb");

    private final Deque<Request> waiting = new ArrayDeque<>();
    private boolean closing;

    private final Deque<Request> taken = new ArrayDeque<>();
    private final List<Request> batch = new ArrayList<>();
    private long flushAt;
    private boolean flushDue;

    /** What was acknowledged could not be made durable in time. Nothing more is acknowledged before it is. */
    private boolean late;

    private volatile @Nullable Thread holder;
    private volatile @Nullable StorageException closingFailure;

    Committer(CrashSafeVolume volume, Writer writer, Runnable beforeReadersGoOn, Duration behind) {
        this.volume = volume;
        this.writer = writer;
        this.beforeReadersGoOn = beforeReadersGoOn;
        this.behind = behind;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Whether the present thread is in the middle of a transaction. */
    boolean isHolder() {
        return holder == Thread.currentThread();
    }

    /** Queues a request; the committer completes each that was queued. */
    void submit(Request request) {
        synchronized (waiting) {
            if (closing) {
                throw Failures.closed();
            }
            waiting.add(request);
            if (waiting.size() == 1) {
                waiting.notifyAll();
            }
        }
    }

    /** Ends when all that was queued is done, and the volume closed. */
    void close() {
        synchronized (waiting) {
            closing = true;
            waiting.notifyAll();
        }
        Background.join(thread);
        StorageException failure = closingFailure;
        if (failure != null) {
            closingFailure = null;
            throw failure;
        }
    }

    private void run() {
        try {
            serveAll();
        } catch (RuntimeException | Error unforeseen) {
            giveUp(Failures.storage(unforeseen));
        }
        try {
            volume.close();
        } catch (RuntimeException failure) {
            closingFailure = Failures.storage(failure);
        }
    }

    private void serveAll() {
        while (take()) {
            while (!taken.isEmpty()) {
                serve(taken.element());
                taken.remove();
            }
            commit();
            flushIfDue();
        }
    }

    /** Nobody may wait for a thread that ended: neither who waits now nor who comes later. */
    private void giveUp(StorageException failure) {
        synchronized (waiting) {
            closing = true;
            taken.addAll(waiting);
            waiting.clear();
        }
        holder = null;
        batch.addAll(taken);
        for (Request request : batch) {
            request.fail(failure);
            request.complete();
        }
        writer.rollback();
    }

    /** Waits for requests and takes all; false where there will be none. With nothing to do but a flush it takes none. */
    private boolean take() {
        synchronized (waiting) {
            while (waiting.isEmpty() && !closing) {
                if (!waitForMore()) {
                    return true;
                }
            }
            taken.addAll(waiting);
            waiting.clear();
            return !taken.isEmpty();
        }
    }

    private boolean waitForMore() {
        try {
            if (!flushDue) {
                waiting.wait();
                return true;
            }
            long nanos = flushAt - System.nanoTime();
            if (nanos <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(waiting, Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
        } catch (InterruptedException nobodysBusiness) {
            return true;
        }
        return true;
    }

    private void serve(Request request) {
        if (request instanceof Change<?> change) {
            change.make(writer);
            batch.add(request);
        } else if (request instanceof Turn turn) {
            commit();
            handOver(turn);
        } else if (request instanceof Errand<?> errand) {
            commit();
            errand.run();
        }
    }

    private void handOver(Turn turn) {
        holder = turn.owner();
        turn.grant();
        holder = null;
        if (turn.kept()) {
            batch.add(turn);
        } else {
            writer.rollback();
            turn.complete();
        }
    }

    /** Makes the batch durable, and tells each that waits for it. */
    private void commit() {
        if (batch.isEmpty()) {
            return;
        }
        try {
            if (late) {
                catchUp();
            }
            if (volume.commit(beforeReadersGoOn) && !behind.isZero() && !flushDue) {
                flushDue = true;
                flushAt = System.nanoTime() + behind.toNanos();
            }
        } catch (RuntimeException | Error failure) {
            writer.rollback();
            StorageException told = Failures.storage(failure);
            batch.forEach(request -> request.fail(told));
        }
        batch.forEach(Request::complete);
        batch.clear();
    }

    private void flushIfDue() {
        if (flushDue && flushAt - System.nanoTime() <= 0) {
            try {
                catchUp();
            } catch (StorageException failure) {
                // Told to whoever writes next, and to whoever closes.
                late = true;
                flushDue = failure.retryMayHelp();
                flushAt = System.nanoTime() + Math.max(behind.toNanos(), LEAST_BEFORE_RETRY);
            }
        }
    }

    private void catchUp() {
        try {
            volume.flush();
            flushDue = false;
            late = false;
        } catch (RuntimeException failure) {
            StorageException reason = Failures.storage(failure);
            throw new StorageException(
                    StorageException.Outcome.NOT_APPLIED,
                    reason.retryMayHelp(),
                    "What was acknowledged before is not durable: " + reason.getMessage());
        }
    }
}
