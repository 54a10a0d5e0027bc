package dev.kith.spi;

/** Runs work once what was written is committed, and never if it is rolled back. */
@FunctionalInterface
public interface AfterCommit {

    /** What was acknowledged is committed already: runs the work now. */
    AfterCommit AT_ONCE = Runnable::run;

    /** Nobody tells when the host commits: drops the work. */
    AfterCommit NEVER = work -> {};

    /**
     * Takes work.
     *
     * @param work what to do after the commit
     */
    void run(Runnable work);
}
