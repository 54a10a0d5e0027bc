package dev.kith.benchmarks.engine;

/** A peer that could not do what it was asked: the run is void. */
public final class EngineFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /**
     * Wraps what went wrong.
     *
     * @param cause what a peer reported
     */
    public EngineFailure(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
