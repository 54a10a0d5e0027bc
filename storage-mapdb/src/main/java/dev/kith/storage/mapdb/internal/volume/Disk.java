package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;

/**
 * Where a volume's three files live. The volume calls one method at a time, except that mapped buffers are read by many threads.
 *
 * <p>None of the methods may be harmed by the calling thread's being interrupted, nor clear its interrupt flag.
 */
public interface Disk extends AutoCloseable {

    /**
     * For messages.
     *
     * @return the place as a host would name it
     */
    String name();

    /**
     * Takes the volume for this owner alone until {@link #close()}, creating an empty base when there is none. When it throws, nothing is held.
     *
     * @throws VolumeException LOCKED when someone else has it
     * @throws IOException     when the place cannot be reached
     */
    void lock() throws IOException;

    /**
     * The base file; after {@link #lock()} only.
     *
     * @return the same object each time
     */
    BaseFile base();

    /**
     * A journal, which need not exist yet.
     *
     * @param number 0 or 1
     * @return the same object each time
     */
    JournalFile journal(int number);

    /**
     * Makes the files' names durable, where the platform needs that.
     *
     * @throws IOException when it fails
     */
    void forceNames() throws IOException;

    /** Lets go of files and lock; nothing is forced. */
    @Override
    void close();
}
