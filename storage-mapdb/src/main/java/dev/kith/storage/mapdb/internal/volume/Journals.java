package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;

/**
 * The two journals, of which one is appended to. A checkpoint turns to the other: never is the one overwritten that the base may still need.
 */
final class Journals {

    private final Disk disk;
    private final StoreId id;
    private final int startSize;
    private int current;
    private long epoch;
    private long sequence;
    private long position;
    private long size;
    private boolean between;
    private int pins;

    /** Appending is possible once an epoch was begun. */
    Journals(Disk disk, StoreId id, int startSize, int last, long lastEpoch, long lastSequence) {
        this.disk = disk;
        this.id = id;
        this.startSize = startSize;
        this.current = last;
        this.epoch = lastEpoch;
        this.sequence = lastSequence;
        this.between = true;
    }

    StoreId id() {
        return id;
    }

    long epoch() {
        return epoch;
    }

    long sequence() {
        return sequence;
    }

    JournalFile file() {
        return disk.journal(current);
    }

    /** Where the next record will be. */
    long position() {
        return position;
    }

    /** Whether the last try to begin an epoch failed half-way, so that it must succeed before anything is appended. */
    boolean isBetween() {
        return between;
    }

    boolean hasRoom(int length) {
        return position + length <= size;
    }

    /** Nothing may be overwritten while someone copies the base: the current journal grows instead. */
    void pin() {
        pins++;
    }

    void unpin() {
        pins--;
    }

    boolean isPinned() {
        return pins > 0;
    }

    /**
     * Turns to the other journal. Everything of the present epoch must be in the base and forced.
     *
     * @throws IOException            when writing failed; it may be tried again, and must be before anything is appended
     * @throws ForceFailedException when it is unknown which epoch the disk has
     */
    void beginEpoch(long length) throws IOException {
        between = true;
        int other = 1 - current;
        JournalFile file = disk.journal(other);
        boolean longer = file.size() < startSize;
        if (longer) {
            file.extend(startSize);
        }
        new JournalHeader(id, epoch + 1, sequence, length).write(file);
        force(file, longer);
        current = other;
        epoch++;
        position = JournalHeader.BYTES;
        size = file.size();
        between = false;
    }

    /** Makes room for one large record, or for more while a checkpoint is not possible. */
    void grow(int length) throws IOException {
        JournalFile file = file();
        file.extend(Layout.roundUp(Math.max(position + length, isPinned() ? size * 2 : 0), Layout.PAGE));
        force(file, true);
        size = file.size();
    }

    /**
     * Writes and forces.
     *
     * @throws IOException          when writing failed: the record can never be found
     * @throws ForceFailedException when it is unknown whether the record will be found
     */
    void append(CommitRecord commit, long length) throws IOException {
        commit.finish(id, epoch, sequence + 1, length);
        JournalFile file = file();
        try {
            file.write(position, commit.bytes(), commit.paddedLength());
        } catch (IOException e) {
            wipe(file, e);
            throw e;
        }
        force(file, false);
        position += commit.paddedLength();
        sequence++;
    }

    /** All of the record may have been written, whatever the disk said; what failed must not come back after a crash. */
    private void wipe(JournalFile file, IOException failure) throws IOException {
        try {
            file.write(position, new byte[CommitRecord.ALIGNMENT], CommitRecord.ALIGNMENT);
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw new ForceFailedException(failure);
        }
        force(file, false);
    }

    private static void force(JournalFile file, boolean lengthToo) throws IOException {
        try {
            file.force(lengthToo);
        } catch (IOException e) {
            throw new ForceFailedException(e);
        }
    }
}
