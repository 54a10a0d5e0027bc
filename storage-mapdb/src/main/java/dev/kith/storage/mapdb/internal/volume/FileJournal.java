package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A journal beside the base. Bytes go through a {@link RandomAccessFile}, and forcing through an {@link AsynchronousFileChannel}, which can force
 * the bytes without the file's times: of the platform's ways these are the two that an interrupt of the calling thread does not touch.
 */
final class FileJournal implements JournalFile {

    private final Path path;
    private @Nullable RandomAccessFile file;
    private @Nullable AsynchronousFileChannel forcing;

    FileJournal(Path path) {
        this.path = path;
    }

    private RandomAccessFile file() throws IOException {
        if (file == null) {
            file = new RandomAccessFile(path.toFile(), "rw");
        }
        return file;
    }

    @Override
    public boolean exists() {
        return Files.exists(path);
    }

    @Override
    public long size() throws IOException {
        return file != null ? file.length() : exists() ? Files.size(path) : 0;
    }

    @Override
    public void extend(long size) throws IOException {
        Zeros.append(file(), size);
    }

    @Override
    public void read(long position, byte[] target, int length) throws IOException {
        RandomAccessFile source = file();
        source.seek(position);
        source.readFully(target, 0, length);
    }

    @Override
    public void write(long position, byte[] source, int length) throws IOException {
        RandomAccessFile target = file();
        target.seek(position);
        target.write(source, 0, length);
    }

    @Override
    public void force(boolean lengthToo) throws IOException {
        if (forcing == null) {
            forcing = AsynchronousFileChannel.open(path, StandardOpenOption.WRITE);
        }
        forcing.force(lengthToo);
    }

    @Override
    public void delete() throws IOException {
        close();
        Files.deleteIfExists(path);
    }

    void close() {
        Closing.quietly(file);
        Closing.quietly(forcing);
        file = null;
        forcing = null;
    }
}
