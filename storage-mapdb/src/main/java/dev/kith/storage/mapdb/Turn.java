package dev.kith.storage.mapdb;

import java.util.concurrent.locks.LockSupport;

/** The writer's turn, which the committer hands to a thread for a transaction and waits to get back. */
final class Turn extends Request {

    private volatile boolean granted;
    private volatile boolean ended;
    private boolean kept;
    private volatile Thread committer = Thread.currentThread();

    /** Hands the turn over, and waits until it is given back. For the committer. */
    void grant() {
        committer = Thread.currentThread();
        granted = true;
        wakeOwner();
        while (!ended) {
            LockSupport.park(this);
            Thread.interrupted();
        }
    }

    /** Whether what was written is to be kept. */
    boolean kept() {
        return kept;
    }

    /** Waits for the turn; throws why it will not come. For the owner. */
    void take() {
        boolean interrupted = false;
        while (!granted && !isDone()) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            owner().interrupt();
        }
        if (!granted) {
            await();
        }
    }

    /** Gives the turn back, and waits until what was written is durable or gone. For the owner. */
    void giveBack(boolean keep) {
        kept = keep;
        ended = true;
        LockSupport.unpark(committer);
        await();
    }
}
