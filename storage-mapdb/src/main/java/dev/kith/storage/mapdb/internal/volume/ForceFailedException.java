package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;

/** It is unknown what is on the disk, and a second try would tell nothing: the system may have dropped what it could not write. */
final class ForceFailedException extends IOException {

    private static final long serialVersionUID = 1L;

    ForceFailedException(IOException cause) {
        super(cause.getMessage(), cause);
    }
}
