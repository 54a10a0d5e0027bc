package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A disk in the heap, for stores that live as long as their process. It may be opened again after a close. */
public final class MemoryDisk implements Disk {

    private final Base base = new Base();
    private final Journal[] journals = {new Journal(), new Journal()};
    private boolean locked;

    /** An empty one. */
    public MemoryDisk() {}

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public synchronized void lock() {
        if (locked) {
            throw new VolumeException(VolumeException.Reason.LOCKED, "memory is open already");
        }
        locked = true;
    }

    @Override
    public BaseFile base() {
        return base;
    }

    @Override
    public JournalFile journal(int number) {
        return journals[number];
    }

    @Override
    public void forceNames() {}

    @Override
    public synchronized void close() {
        locked = false;
    }

    /** Each window has an array of its own, made when it is first mapped and replaced by a longer one as the file grows. */
    private static final class Base implements BaseFile {

        private final Map<Long, byte[]> windows = new HashMap<>();
        private long size;

        @Override
        public long size() {
            return size;
        }

        @Override
        public void extend(long newSize) {
            size = newSize;
        }

        /** Nobody could ever open such a copy but this process, which has the original. */
        @Override
        public void append(byte[] source, int length) {
            throw new UnsupportedOperationException("copies are made to files");
        }

        @Override
        public ByteBuffer map(long position, int length) {
            byte[] bytes = windows.computeIfAbsent(position, unused -> new byte[length]);
            if (bytes.length < length) {
                bytes = Arrays.copyOf(bytes, length);
                windows.put(position, bytes);
            }
            return ByteBuffer.wrap(bytes);
        }

        @Override
        public void write(ByteBuffer window, int at, byte[] source, int from, int length) {
            window.put(at, source, from, length);
        }

        @Override
        public void force() {}
    }

    private static final class Journal implements JournalFile {

        private byte[] bytes = new byte[0];

        @Override
        public boolean exists() {
            return bytes.length > 0;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void extend(long size) {
            if (size > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.toIntExact(size));
            }
        }

        @Override
        public void read(long position, byte[] target, int length) throws IOException {
            if (position + length > bytes.length) {
                throw new IOException("read beyond the end of a journal");
            }
            System.arraycopy(bytes, (int) position, target, 0, length);
        }

        @Override
        public void write(long position, byte[] source, int length) {
            System.arraycopy(source, 0, bytes, (int) position, length);
        }

        @Override
        public void force(boolean lengthToo) {}

        @Override
        public void delete() {
            bytes = new byte[0];
        }
    }
}
