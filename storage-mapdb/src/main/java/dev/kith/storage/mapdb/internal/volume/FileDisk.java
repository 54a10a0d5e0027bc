package dev.kith.storage.mapdb.internal.volume;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A file, mapped into memory, with its journals beside it while it is open. The file is locked against other processes, and known to this one
 * by what it is, not by its name. Each opening needs a disk of its own.
 */
public final class FileDisk implements Disk {

    /**
     * Files this process has open. Looked at before a file is opened: on POSIX systems, closing a second descriptor of a file would give up the
     * lock that is held through the first.
     */
    private static final Set<Object> OPEN = ConcurrentHashMap.newKeySet();

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path path;
    private final FileJournal[] journals;
    private @Nullable Object key;
    private @Nullable MappedBase base;

    /**
     * A disk; nothing is opened before {@link #lock()}.
     *
     * @param path the base file, which need not exist; its directory must
     */
    public FileDisk(Path path) {
        this.path = real(path);
        this.journals = new FileJournal[] {journal(this.path, 0), journal(this.path, 1)};
    }

    /** Journals stand beside the file itself, not beside a link to it. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath();
        }
    }

    private static FileJournal journal(Path base, int number) {
        return new FileJournal(base.resolveSibling(base.getFileName() + ".journal-" + number));
    }

    /**
     * Removes a volume that nobody has open, with its journals; what is not there is no error.
     *
     * @param path the base file
     * @throws IOException when something cannot be removed
     */
    public static void delete(Path path) throws IOException {
        Path base = real(path);
        journal(base, 0).delete();
        journal(base, 1).delete();
        Files.deleteIfExists(base);
    }

    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public void lock() throws IOException {
        if (Files.notExists(path)) {
            createBlank();
        }
        Object file = keyOf(path);
        if (!OPEN.add(file)) {
            throw new VolumeException(VolumeException.Reason.LOCKED, path + " is open already in this process");
        }
        try {
            base = MappedBase.open(path);
            key = file;
        } finally {
            if (key == null) {
                OPEN.remove(file);
            }
        }
    }

    /**
     * The file appears with room for its header, forced, so that a power cut never leaves one that cannot be told from
     * another's. A link appears whole or fails where something is there already, which a move may overwrite.
     */
    private void createBlank() throws IOException {
        Path blank = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (RandomAccessFile file = new RandomAccessFile(blank.toFile(), "rw")) {
                Zeros.append(file, Layout.HEADER_AREA);
                file.getFD().sync();
            }
            Files.createLink(path, blank);
        } catch (FileAlreadyExistsException other) {
            // Somebody else was quicker: whose it is, the lock tells.
        } catch (UnsupportedOperationException noLinks) {
            Files.createFile(path);
        } finally {
            Files.deleteIfExists(blank);
        }
    }

    private static Object keyOf(Path path) throws IOException {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        return key == null ? path.toRealPath() : key;
    }

    @Override
    public BaseFile base() {
        if (base == null) {
            throw new IllegalStateException(path + " is not locked");
        }
        return base;
    }

    @Override
    public JournalFile journal(int number) {
        return journals[number];
    }

    /** Windows has no such thing, and refuses to open a directory. */
    @Override
    public void forceNames() throws IOException {
        Path directory = path.getParent();
        if (WINDOWS || directory == null) {
            return;
        }
        OwnThread.call(() -> {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return true;
        });
    }

    @Override
    public void close() {
        for (FileJournal journal : journals) {
            journal.close();
        }
        if (base != null && key != null) {
            base.close();
            OPEN.remove(key);
            key = null;
        }
    }
}
