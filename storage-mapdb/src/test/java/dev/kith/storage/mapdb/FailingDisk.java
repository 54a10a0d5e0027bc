package dev.kith.storage.mapdb;

import dev.kith.storage.mapdb.internal.volume.BaseFile;
import dev.kith.storage.mapdb.internal.volume.Disk;
import dev.kith.storage.mapdb.internal.volume.JournalFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A disk that in trouble does not do everything it is told. What it has outlives its being closed. */
final class FailingDisk implements Disk {

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

    private final Disk disk;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger forces = new AtomicInteger();
    private volatile @Nullable Trouble trouble;

    FailingDisk(Disk disk) {
        this.disk = disk;
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
    public String name() {
        return disk.name();
    }

    @Override
    public void lock() throws IOException {
        disk.lock();
    }

    @Override
    public BaseFile base() {
        return new Base(disk.base());
    }

    @Override
    public JournalFile journal(int number) {
        return new Journal(disk.journal(number));
    }

    @Override
    public void forceNames() throws IOException {
        disk.forceNames();
    }

    @Override
    public void close() {
        disk.close();
    }

    private final class Base implements BaseFile {

        private final BaseFile file;

        Base(BaseFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void extend(long size) throws IOException {
            failIn(Trouble.BASE_GROWTH);
            file.extend(size);
        }

        @Override
        public void append(byte[] source, int length) throws IOException {
            file.append(source, length);
        }

        @Override
        public ByteBuffer map(long position, int length) throws IOException {
            return file.map(position, length);
        }

        @Override
        public void write(ByteBuffer window, int at, byte[] source, int from, int length) {
            file.write(window, at, source, from, length);
        }

        @Override
        public void force() throws IOException {
            file.force();
        }
    }

    private final class Journal implements JournalFile {

        private final JournalFile file;

        Journal(JournalFile file) {
            this.file = file;
        }

        @Override
        public boolean exists() {
            return file.exists();
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void extend(long size) throws IOException {
            failIn(Trouble.JOURNAL_GROWTH);
            file.extend(size);
        }

        @Override
        public void read(long position, byte[] target, int length) throws IOException {
            file.read(position, target, length);
        }

        @Override
        public void write(long position, byte[] source, int length) throws IOException {
            failIn(Trouble.EVERY_JOURNAL_WRITE);
            if (length > SMALLEST_WRITE && trouble == Trouble.JOURNAL_WRITE) {
                file.write(position, source, length / 2);
                failIn(Trouble.JOURNAL_WRITE);
            }
            file.write(position, source, length);
        }

        @Override
        public void force(boolean lengthToo) throws IOException {
            failIn(Trouble.JOURNAL_FORCE);
            file.force(lengthToo);
            forces.incrementAndGet();
        }

        @Override
        public void delete() throws IOException {
            file.delete();
        }
    }
}
