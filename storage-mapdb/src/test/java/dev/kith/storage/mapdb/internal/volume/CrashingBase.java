package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The base of a {@link CrashingDisk}. */
final class CrashingBase implements BaseFile {

    private final CrashingDisk disk;
    byte[] written;
    int size;
    private byte[] forced;

    CrashingBase(CrashingDisk disk, int capacity) {
        this.disk = disk;
        this.written = new byte[capacity];
        this.size = Layout.HEADER_AREA;
        this.forced = new byte[size];
    }

    void copy(CrashingBase other) {
        size = other.size;
        System.arraycopy(other.written, 0, written, 0, size);
        forced = other.forced.clone();
    }

    /** Pages written since the last force are there or not, and so is the file's length; what it grew by may be anything. */
    void cut() {
        if (size > forced.length && disk.random().nextBoolean()) {
            int pages = disk.random().nextInt((size - forced.length) / CrashingDisk.PAGE + 1);
            Arrays.fill(written, forced.length + pages * CrashingDisk.PAGE, size, (byte) 0);
            size = forced.length + pages * CrashingDisk.PAGE;
        }
        for (int at = 0; at < size; at += CrashingDisk.PAGE) {
            if (disk.random().nextBoolean()) {
                restore(at);
            }
        }
        forced = Arrays.copyOf(written, size);
    }

    private void restore(int at) {
        if (at < forced.length) {
            System.arraycopy(forced, at, written, at, CrashingDisk.PAGE);
        } else {
            byte garbage = (byte) (disk.random().nextInt(8) == 0 ? 1 : 0);
            Arrays.fill(written, at, at + CrashingDisk.PAGE, garbage);
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void extend(long newSize) throws IOException {
        disk.tell(CrashingDisk.Step.BASE_EXTEND);
        if (newSize > written.length) {
            throw new IOException("this disk is too small");
        }
        size = (int) newSize;
    }

    @Override
    public void append(byte[] source, int length) throws IOException {
        System.arraycopy(source, 0, written, size, length);
        extend(size + (long) length);
    }

    @Override
    public ByteBuffer map(long position, int length) {
        return ByteBuffer.wrap(written, (int) position, length).slice();
    }

    /** The system writes a page back now and then, long before anyone asks for it. */
    @Override
    public void write(ByteBuffer window, int at, byte[] source, int from, int length) {
        try {
            disk.tell(CrashingDisk.Step.BASE_WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        window.put(at, source, from, length);
        int page = (window.arrayOffset() + at) / CrashingDisk.PAGE * CrashingDisk.PAGE;
        if (page < forced.length && disk.random().nextInt(8) == 0) {
            System.arraycopy(written, page, forced, page, CrashingDisk.PAGE);
        }
    }

    @Override
    public void force() throws IOException {
        disk.tell(CrashingDisk.Step.BASE_FORCE);
        forceNow();
    }

    void forceNow() {
        forced = Arrays.copyOf(written, size);
    }
}
