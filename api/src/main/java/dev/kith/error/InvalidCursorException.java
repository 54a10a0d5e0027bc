package dev.kith.error;

/** The cursor was not made by this library, was altered, or belongs to another list. Nothing was read. */
public final class InvalidCursorException extends KithException {

    private static final long serialVersionUID = 1L;

    /** Makes the error. */
    public InvalidCursorException() {
        super("The cursor does not belong to this list");
    }
}
