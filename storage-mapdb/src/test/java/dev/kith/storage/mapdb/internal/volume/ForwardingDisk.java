package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A disk that does what another does, for disks that do something else now and then. */
public abstract class ForwardingDisk implements Disk {

    private final Disk disk;

    protected ForwardingDisk(Disk disk) {
        this.disk = disk;
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
        return disk.base();
    }

    @Override
    public JournalFile journal(int number) {
        return disk.journal(number);
    }

    @Override
    public void forceNames() throws IOException {
        disk.forceNames();
    }

    @Override
    public void close() {
        disk.close();
    }

    /** The same of the base. */
    public abstract static class ForwardingBase implements BaseFile {

        private final BaseFile file;

        protected ForwardingBase(BaseFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public void extend(long size) throws IOException {
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

    /** The same of a journal. */
    public abstract static class ForwardingJournal implements JournalFile {

        private final JournalFile file;

        protected ForwardingJournal(JournalFile file) {
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
            file.extend(size);
        }

        @Override
        public void read(long position, byte[] target, int length) throws IOException {
            file.read(position, target, length);
        }

        @Override
        public void write(long position, byte[] source, int length) throws IOException {
            file.write(position, source, length);
        }

        @Override
        public void force(boolean lengthToo) throws IOException {
            file.force(lengthToo);
        }

        @Override
        public void delete() throws IOException {
            file.delete();
        }
    }
}
