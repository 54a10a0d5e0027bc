package dev.kith.error;

/** A page of no item, or a page or list of ids larger than allowed, was asked for. Nothing was read. */
public final class InvalidPageSizeException extends KithException {

    private static final long serialVersionUID = 1L;

    /** What {@link #size()} tells. */
    private final int size;
    /** What {@link #greatest()} tells. */
    private final int greatest;

    /**
     * Makes the error.
     *
     * @param size how many were asked for
     * @param greatest how many may be
     */
    public InvalidPageSizeException(int size, int greatest) {
        super("A page has 1 to " + greatest + " items, not " + size);
        this.size = size;
        this.greatest = greatest;
    }

    /** {@return how many were asked for} */
    public int size() {
        return size;
    }

    /** {@return how many may be} */
    public int greatest() {
        return greatest;
    }
}
