package dev.kith.storage.tck.service;

/** Null where the compiler knows that there must be none: tests of what a caller does who does not listen to it. */
final class Absent {

    private Absent() {}

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    static <T> T value() {
        return null;
    }
}
