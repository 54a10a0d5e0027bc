package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The base of a {@link BrokenDisk}. */
record BrokenBase(BrokenDisk disk, BaseFile base) implements BaseFile {

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    public void extend(long size) throws IOException {
        base.extend(size);
    }

    @Override
    public void append(byte[] source, int length) throws IOException {
        base.append(source, length);
    }

    @Override
    public ByteBuffer map(long position, int length) throws IOException {
        ByteBuffer window = base.map(position, length);
        if (position > 0) {
            disk.mapped(window);
        }
        return window;
    }

    @Override
    public void write(ByteBuffer window, int at, byte[] source, int from, int length) {
        try {
            disk.beforeBaseWrite(window);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        base.write(window, at, source, from, length);
    }

    @Override
    public void force() throws IOException {
        disk.forceBase(base);
    }
}
