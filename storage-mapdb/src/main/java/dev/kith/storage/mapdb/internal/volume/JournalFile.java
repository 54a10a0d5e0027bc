package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;

/** A file that is appended to, forced, and read after a crash. */
public interface JournalFile {

    /**
     * Whether there is such a file.
     *
     * @return true if it can be read
     */
    boolean exists();

    /**
     * The file's length.
     *
     * @return bytes, 0 when it does not exist
     * @throws IOException when it cannot be read
     */
    long size() throws IOException;

    /**
     * Makes the file, if need be, and makes it longer by writing zeros.
     *
     * @param size the new length; nothing happens when it is that long already
     * @throws IOException when there is no room, or it cannot be written
     */
    void extend(long size) throws IOException;

    /**
     * Reads.
     *
     * @param position first byte
     * @param target   is filled from its start
     * @param length   how many
     * @throws IOException when it cannot be read, or ends before
     */
    void read(long position, byte[] target, int length) throws IOException;

    /**
     * Writes within the file's length.
     *
     * @param position first byte
     * @param source   is written from its start
     * @param length   how many
     * @throws IOException when it fails; any of the bytes may be written then
     */
    void write(long position, byte[] source, int length) throws IOException;

    /**
     * What was written is on disk after.
     *
     * @param lengthToo whether the file's length must be as well
     * @throws IOException when that is not certain
     */
    void force(boolean lengthToo) throws IOException;

    /**
     * Removes the file, if it exists.
     *
     * @throws IOException when it cannot be removed
     */
    void delete() throws IOException;
}
