package dev.kith.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * One commit for what several threads want stored, for peers that have nothing of the kind. Whoever finds nobody
 * committing commits for all who wait; a thread that is alone pays for no hand-over.
 */
final class GroupCommit {

    private static final int LARGEST = 1024;

    private final Runnable commit;
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean committing = new AtomicBoolean();

    GroupCommit(Runnable commit) {
        this.commit = commit;
    }

    /** Returns when the write is committed; throws what it threw, or what the commit did. */
    void run(Runnable write) {
        Waiting mine = new Waiting(write);
        queue.add(mine);
        while (!mine.done) {
            if (committing.compareAndSet(false, true)) {
                try {
                    commitQueued();
                } finally {
                    committing.set(false);
                    wakeNext();
                }
            } else {
                LockSupport.park(this);
            }
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
    }

    private void commitQueued() {
        List<Waiting> batch = new ArrayList<>();
        for (Waiting next = queue.poll(); next != null; next = batch.size() < LARGEST ? queue.poll() : null) {
            next.write();
            batch.add(next);
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            commit.run();
        } catch (RuntimeException failure) {
            batch.forEach(each -> each.failure = failure);
        } finally {
            batch.forEach(Waiting::finish);
        }
    }

    /** Who came too late for this batch leads the next. */
    private void wakeNext() {
        Waiting next = queue.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private static final class Waiting {

        private final Runnable write;
        private final Thread thread = Thread.currentThread();
        private @Nullable RuntimeException failure;
        private volatile boolean done;

        Waiting(Runnable write) {
            this.write = write;
        }

        void write() {
            try {
                write.run();
            } catch (RuntimeException refused) {
                failure = refused;
            }
        }

        void finish() {
            done = true;
            LockSupport.unpark(thread);
        }
    }
}
