package dev.kith.error;

/**
 * The store could not do it: a lost connection, a deadlock, a time-out, a full disk, a damaged file, a closed store.
 * What the driver said is reduced to its codes, since its words may hold values; it is never the cause.
 */
public final class StorageException extends KithException {

    private static final long serialVersionUID = 1L;

    /** What {@link #outcome()} tells. */
    private final Outcome outcome;
    /** What {@link #retryMayHelp()} tells. */
    private final boolean retryMayHelp;

    /**
     * Makes the error.
     *
     * @param outcome what became of the write
     * @param retryMayHelp whether the same call may succeed later
     * @param message what happened, without any value of a row
     */
    public StorageException(Outcome outcome, boolean retryMayHelp, String message) {
        super(message);
        this.outcome = outcome;
        this.retryMayHelp = retryMayHelp;
    }

    /** {@return what became of the write} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return whether the same call may succeed later} */
    public boolean retryMayHelp() {
        return retryMayHelp;
    }

    /** What became of a write that failed. */
    public enum Outcome {
        /** Nothing of it is stored. */
        NOT_APPLIED,
        /** The answer was lost: all of it is stored, or nothing. Sending again with the same id tells. */
        UNKNOWN
    }
}
