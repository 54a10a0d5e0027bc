package dev.kith.storage.mapdb.internal.volume;

/**
 * How a volume is laid out and how soon it forces.
 *
 * @param journalSize bytes of each of the two journals to begin with, at least 64 KiB; a journal grows when one commit is larger
 * @param sliceSize   bytes mapped at a time, a power of two between 1 MiB and 512 MiB; for a new file only, an existing one keeps its own
 * @param deferred    whether commits are seen at once and forced by the next {@link CrashSafeVolume#flush()} only
 */
public record VolumeOptions(int journalSize, int sliceSize, boolean deferred) {

    private static final int MIB = 1 << 20;

    /**
     * Checks the limits.
     *
     * @param journalSize as above
     * @param sliceSize   as above
     * @param deferred    as above
     * @throws IllegalArgumentException if a size is none of those named above
     */
    public VolumeOptions {
        if (journalSize < 64 << 10 || journalSize % Layout.PAGE != 0) {
            throw new IllegalArgumentException(
                    "journal size must be a multiple of 4 KiB, at least 64 KiB: " + journalSize);
        }
        if (Integer.bitCount(sliceSize) != 1 || sliceSize < MIB || sliceSize > 512 * MIB) {
            throw new IllegalArgumentException("slice size must be a power of two from 1 MiB to 512 MiB: " + sliceSize);
        }
    }

    /**
     * Journals and slices of 16 MiB, every commit forced.
     *
     * @return the options for a file
     */
    public static VolumeOptions defaults() {
        return new VolumeOptions(16 * MIB, 16 * MIB, false);
    }

    /**
     * Small journals and slices: memory is not preallocated.
     *
     * @return the options for a {@link MemoryDisk}
     */
    public static VolumeOptions memory() {
        return new VolumeOptions(MIB, MIB, false);
    }

    /**
     * The same with another journal size.
     *
     * @param bytes as in the record's description
     * @return changed options
     */
    public VolumeOptions withJournalSize(int bytes) {
        return new VolumeOptions(bytes, sliceSize, deferred);
    }

    /**
     * The same with another slice size.
     *
     * @param bytes as in the record's description
     * @return changed options
     */
    public VolumeOptions withSliceSize(int bytes) {
        return new VolumeOptions(journalSize, bytes, deferred);
    }

    /**
     * The same with commits forced one by one, or by {@link CrashSafeVolume#flush()}.
     *
     * @param later whether flush forces
     * @return changed options
     */
    public VolumeOptions withDeferred(boolean later) {
        return new VolumeOptions(journalSize, sliceSize, later);
    }
}
