package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;

/** A journal of a {@link BrokenDisk}. */
record BrokenJournal(BrokenDisk disk, JournalFile journal) implements JournalFile {

    @Override
    public boolean exists() {
        return journal.exists();
    }

    @Override
    public long size() throws IOException {
        return journal.size();
    }

    @Override
    public void extend(long size) throws IOException {
        journal.extend(size);
    }

    @Override
    public void read(long position, byte[] target, int length) throws IOException {
        journal.read(position, target, length);
        disk.read(journal, target, length);
    }

    @Override
    public void write(long position, byte[] source, int length) throws IOException {
        journal.write(position, source, length);
        disk.wroteJournal(position);
    }

    @Override
    public void force(boolean lengthToo) throws IOException {
        disk.forceJournal(journal, lengthToo);
    }

    @Override
    public void delete() throws IOException {
        journal.delete();
    }
}
