package dev.kith.storage.mapdb;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** What a thread wants of the committer. The thread waits, whatever interrupts it, and keeps the interrupt for later. */
abstract class Request {

    private final Thread owner = Thread.currentThread();
    private volatile boolean done;
    private @Nullable RuntimeException failure;

    /** Says that it failed, unless it is known to have failed otherwise. For the committer, before {@link #complete}. */
    void fail(RuntimeException reason) {
        failure = reason;
    }

    /** Lets the thread go on. For the committer. */
    void complete() {
        done = true;
        wakeOwner();
    }

    void wakeOwner() {
        LockSupport.unpark(owner);
    }

    Thread owner() {
        return owner;
    }

    boolean isDone() {
        return done;
    }

    /** Waits for the end of it, and throws what it failed with. */
    void await() {
        boolean interrupted = false;
        while (!done) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            owner.interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }
}
