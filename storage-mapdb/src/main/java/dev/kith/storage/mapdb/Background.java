package dev.kith.storage.mapdb;

import dev.kith.error.StorageException;
import org.jspecify.annotations.Nullable;

/** Work on files for a host's thread, on a thread of its own: an interrupt would close what the host's thread works on. */
final class Background extends Thread {

    private final Runnable work;
    private @Nullable StorageException failure;

    private Background(String name, Runnable work) {
        super(name);
        this.work = work;
        setDaemon(true);
    }

    /** Waits for the work, whatever interrupts it, and throws what it failed with. */
    static void run(String name, Runnable work) {
        Background thread = new Background(name, work);
        thread.start();
        join(thread);
        if (thread.failure != null) {
            throw thread.failure;
        }
    }

    /** Waits for a thread's end; an interrupt is kept for later. */
    static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException interruption) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            work.run();
        } catch (RuntimeException | Error thrown) {
            failure = Failures.storage(thrown);
        }
    }
}
