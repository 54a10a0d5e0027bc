package dev.kith.error;

/**
 * The root of every error Kith tells. All are unchecked, say what they mean in typed fields, and carry no value of a
 * row: neither a secret nor a message's content can leak through a log. {@code docs/errors.md} maps them to HTTP.
 */
public abstract sealed class KithException extends RuntimeException
        permits InvalidValueException,
                DuplicateValueException,
                NotFoundException,
                NotAllowedException,
                ConflictException,
                InvalidCursorException,
                InvalidPageSizeException,
                StorageException {

    private static final long serialVersionUID = 1L;

    KithException(String message) {
        super(message);
    }
}
