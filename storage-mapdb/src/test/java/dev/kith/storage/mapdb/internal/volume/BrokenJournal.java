package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;

/** A journal of a {@link BrokenDisk}. */
final class BrokenJournal extends ForwardingDisk.ForwardingJournal {

    private final BrokenDisk disk;
    private final JournalFile journal;

    BrokenJournal(BrokenDisk disk, JournalFile journal) {
        super(journal);
        this.disk = disk;
        this.journal = journal;
    }

    @Override
    public void read(long position, byte[] target, int length) throws IOException {
        super.read(position, target, length);
        disk.read(journal, target, length);
    }

    @Override
    public void write(long position, byte[] source, int length) throws IOException {
        super.write(position, source, length);
        disk.wroteJournal(position);
    }

    @Override
    public void force(boolean lengthToo) throws IOException {
        disk.forceJournal(journal, lengthToo);
    }
}
