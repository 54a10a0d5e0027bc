package dev.kith.storage.mapdb.internal.volume;

import org.jspecify.annotations.Nullable;

/** What the volume refuses or could not do; the message names the file and the place in it, never a value stored there. */
public final class VolumeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, for those who must tell one case from another. */
    public enum Reason {
        /** Someone else, here or in another process, has the volume open. */
        LOCKED,
        /** The file is something else, or was made with other settings than can be read. */
        NOT_A_VOLUME,
        /** A later version wrote the file in a format unknown to this one. */
        NEWER_FORMAT,
        /** The file was in use when it was last seen, and the journals that belong to it are not beside it. */
        JOURNAL_MISSING,
        /** Bytes are not what was written. */
        DAMAGED,
        /** Reading or writing failed; nothing was applied, and a later try may succeed. */
        IO,
        /** Forcing to disk failed: whether the commit is on disk shows at the next opening. No commit is accepted before. */
        OUTCOME_UNKNOWN,
        /** An earlier failure makes every commit impossible until the volume is opened again; nothing was applied. */
        REOPEN_NEEDED,
        /** The volume was closed. */
        CLOSED
    }

    private final Reason reason;

    VolumeException(Reason reason, String message) {
        this(reason, message, null);
    }

    VolumeException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /**
     * Why.
     *
     * @return the reason, never null
     */
    public Reason reason() {
        return reason;
    }
}
