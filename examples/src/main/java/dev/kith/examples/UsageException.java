package dev.kith.examples;

/** The command line asks for something that is not there. The message is for whoever typed it. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
