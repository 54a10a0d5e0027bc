package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The base as a mapped file. One descriptor for as long as it is open, since the lock hangs on it; windows are unmapped with their collection. */
final class MappedBase implements BaseFile {

    private final RandomAccessFile file;
    private final Set<ByteBuffer> written = Collections.newSetFromMap(new IdentityHashMap<>());

    private MappedBase(RandomAccessFile file) {
        this.file = file;
    }

    static MappedBase open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        boolean locked = false;
        try {
            locked = OwnThread.call(() -> file.getChannel().tryLock()) != null;
        } catch (OverlappingFileLockException e) {
            throw new VolumeException(VolumeException.Reason.LOCKED, path + " is open already in this process", e);
        } finally {
            if (!locked) {
                Closing.quietly(file);
            }
        }
        if (!locked) {
            throw new VolumeException(VolumeException.Reason.LOCKED, path + " is open in another process");
        }
        return new MappedBase(file);
    }

    @Override
    public long size() throws IOException {
        return file.length();
    }

    @Override
    public void extend(long size) throws IOException {
        Zeros.append(file, size);
    }

    @Override
    public void append(byte[] source, int length) throws IOException {
        file.seek(file.length());
        file.write(source, 0, length);
    }

    @Override
    public ByteBuffer map(long position, int length) throws IOException {
        return OwnThread.call(() -> file.getChannel().map(MapMode.READ_WRITE, position, length));
    }

    @Override
    public void write(ByteBuffer window, int at, byte[] source, int from, int length) {
        window.put(at, source, from, length);
        written.add(window);
    }

    @Override
    public void force() throws IOException {
        try {
            for (ByteBuffer window : written) {
                ((MappedByteBuffer) window).force();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        file.getFD().sync();
        written.clear();
    }

    void close() {
        Closing.quietly(file);
    }
}
