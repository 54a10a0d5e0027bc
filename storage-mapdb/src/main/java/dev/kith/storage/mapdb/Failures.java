package dev.kith.storage.mapdb;

import dev.kith.error.KithException;
import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.storage.mapdb.internal.volume.VolumeException;

/** How this store says that it cannot. */
final class Failures {

    private Failures() {}

    static StorageException closed() {
        return refused("The store is closed");
    }

    static StorageException refused(String message) {
        return new StorageException(Outcome.NOT_APPLIED, false, message);
    }

    static StorageException damaged(String message) {
        return new StorageException(Outcome.NOT_APPLIED, false, message);
    }

    /** Nothing of MapDB reaches a caller: its words may hold values. */
    static KithException told(Throwable failure) {
        return failure instanceof KithException told ? told : storage(failure);
    }

    static StorageException storage(Throwable failure) {
        if (failure instanceof StorageException told) {
            return told;
        }
        if (failure instanceof VolumeException volumes) {
            return ofVolume(volumes);
        }
        return failure instanceof VirtualMachineError
                ? new StorageException(Outcome.NOT_APPLIED, true, "The JVM has too little memory: " + name(failure))
                : damaged("The file is damaged, or MapDB failed: " + name(failure));
    }

    private static String name(Throwable failure) {
        return failure.getClass().getSimpleName();
    }

    /** Its words name the file and the place in it, never a value. */
    private static StorageException ofVolume(VolumeException failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure.reason()) {
            case CLOSED -> closed();
            case LOCKED, IO -> new StorageException(Outcome.NOT_APPLIED, true, message);
            case OUTCOME_UNKNOWN -> new StorageException(Outcome.UNKNOWN, false, message);
            case NOT_A_VOLUME, NEWER_FORMAT, JOURNAL_MISSING, DAMAGED, REOPEN_NEEDED -> refused(message);
        };
    }
}
