package dev.kith.storage.mapdb;

import dev.kith.storage.mapdb.internal.volume.BaseFile;
import dev.kith.storage.mapdb.internal.volume.Disk;
import dev.kith.storage.mapdb.internal.volume.ForwardingDisk;
import dev.kith.storage.mapdb.internal.volume.JournalFile;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A disk that in trouble does not do everything it is told. What it has outlives its being closed. */
final class FailingDisk extends ForwardingDisk {

    /** What fails. */
    enum Trouble {
        BASE_GROWTH,
        JOURNAL_GROWTH,
        /** All but the smallest writes, of which it does one half. */
        JOURNAL_WRITE,
        EVERY_JOURNAL_WRITE,
        JOURNAL_FORCE;

        /** Whether nobody can say what is on the disk then. */
        boolean leavesUnknown() {
            return this == EVERY_JOURNAL_WRITE || this == JOURNAL_FORCE;
        }

        boolean isGrowth() {
            return this == BASE_GROWTH || this == JOURNAL_GROWTH;
        }
    }

    private static final int SMALLEST_WRITE = 64;

    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger forces = new AtomicInteger();
    private volatile @Nullable Trouble trouble;

    FailingDisk(Disk disk) {
        super(disk);
    }

    /** From now on; null for none. */
    void trouble(@Nullable Trouble now) {
        trouble = now;
    }

    /** How often it did not do what it was told. */
    int failures() {
        return failures.get();
    }

    /** How often it forced a journal. */
    int forces() {
        return forces.get();
    }

    private void failIn(Trouble one) throws IOException {
        if (trouble == one) {
            failures.incrementAndGet();
            throw new IOException("the disk has trouble: " + one);
        }
    }

    @Override
    public BaseFile base() {
        return new Base(super.base());
    }

    @Override
    public JournalFile journal(int number) {
        return new Journal(super.journal(number));
    }

    private final class Base extends ForwardingBase {

        Base(BaseFile file) {
            super(file);
        }

        @Override
        public void extend(long size) throws IOException {
            failIn(Trouble.BASE_GROWTH);
            super.extend(size);
        }
    }

    private final class Journal extends ForwardingJournal {

        Journal(JournalFile file) {
            super(file);
        }

        @Override
        public void extend(long size) throws IOException {
            failIn(Trouble.JOURNAL_GROWTH);
            super.extend(size);
        }

        @Override
        public void write(long position, byte[] source, int length) throws IOException {
            failIn(Trouble.EVERY_JOURNAL_WRITE);
            if (length > SMALLEST_WRITE && trouble == Trouble.JOURNAL_WRITE) {
                super.write(position, source, length / 2);
                failIn(Trouble.JOURNAL_WRITE);
            }
            super.write(position, source, length);
        }

        @Override
        public void force(boolean lengthToo) throws IOException {
            failIn(Trouble.JOURNAL_FORCE);
            super.force(lengthToo);
            forces.incrementAndGet();
        }
    }
}
