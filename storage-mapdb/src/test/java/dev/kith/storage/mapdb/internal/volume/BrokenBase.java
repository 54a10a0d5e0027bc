package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/** The base of a {@link BrokenDisk}. */
final class BrokenBase extends ForwardingDisk.ForwardingBase {

    private final BrokenDisk disk;
    private final BaseFile base;

    BrokenBase(BrokenDisk disk, BaseFile base) {
        super(base);
        this.disk = disk;
        this.base = base;
    }

    @Override
    public ByteBuffer map(long position, int length) throws IOException {
        ByteBuffer window = super.map(position, length);
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
        super.write(window, at, source, from, length);
    }

    @Override
    public void force() throws IOException {
        disk.forceBase(base);
    }
}
