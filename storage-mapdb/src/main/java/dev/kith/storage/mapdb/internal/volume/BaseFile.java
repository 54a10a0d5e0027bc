package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The file that is read in place. */
public interface BaseFile {

    /**
     * The file's length.
     *
     * @return bytes
     * @throws IOException when it cannot be read
     */
    long size() throws IOException;

    /**
     * Makes the file longer by writing zeros, so that a full disk is found out here and not when mapped memory is written.
     *
     * @param size the new length, not below the present one
     * @throws IOException when there is no room, or it cannot be written; the file is then as long as before, or as the new length, or between
     */
    void extend(long size) throws IOException;

    /**
     * Makes the file longer by these bytes; for a copy, which nobody has a window on.
     *
     * @param source is written from its start
     * @param length how many
     * @throws IOException when there is no room, or it cannot be written
     */
    void append(byte[] source, int length) throws IOException;

    /**
     * A window on the file; earlier windows on the same bytes stay valid for reading until the next write.
     *
     * @param position where it starts; always the same for the same slice
     * @param length   bytes, all within the file
     * @return big-endian buffer whose index 0 is the position
     * @throws IOException when it cannot be mapped
     */
    ByteBuffer map(long position, int length) throws IOException;

    /**
     * Writes to a window: all changes to the base pass through here.
     *
     * @param window made by {@link #map}
     * @param at     index in the window
     * @param source bytes to write
     * @param from   first of them
     * @param length how many
     */
    void write(ByteBuffer window, int at, byte[] source, int from, int length);

    /**
     * Everything written and the file's length are on disk after.
     *
     * @throws IOException when that is not certain
     */
    void force() throws IOException;
}
