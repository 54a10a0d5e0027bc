package dev.kith.storage.mapdb;

import dev.kith.error.StorageException;
import dev.kith.model.Reading;
import dev.kith.spi.GroupStore;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Session;
import dev.kith.spi.Storage;
import dev.kith.spi.UserStore;
import dev.kith.storage.mapdb.internal.volume.BackupCopy;
import dev.kith.storage.mapdb.internal.volume.CrashSafeVolume;
import dev.kith.storage.mapdb.internal.volume.Disk;
import dev.kith.storage.mapdb.internal.volume.FileDisk;
import dev.kith.storage.mapdb.internal.volume.MemoryDisk;
import dev.kith.storage.mapdb.internal.volume.VolumeOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Kith in one file, without a server. Safe for several threads of the one process that has it open.
 *
 * <p>A call that returned is durable: whatever kills the process or the power afterwards, it is there when the file is
 * opened again, unless {@link MapDbOptions.Builder#behind} says otherwise. While a store is open, two journals stand
 * beside its file, and belong to it; a store that was not closed is recovered when it is opened again. Reads never wait
 * for writes, and see what is committed. Writes take turns: those that wait at the same time become durable together.
 * Interrupting a thread neither ends its call nor harms the file; the thread is still interrupted after it.
 */
public final class MapDbStorage implements Storage {

    private final CrashSafeVolume volume;
    private final Reading reading;
    private final Writer writer;
    private final Committer committer;
    private final Readers readers;
    final Access access = new Committed();
    private final UserStore users = new MapDbUsers(access);
    private final MessageStore messages = new MapDbMessages(access);
    private final GroupStore groups = new MapDbGroups(access);

    private volatile boolean closed;

    private MapDbStorage(CrashSafeVolume volume, Writer writer, MapDbOptions options) {
        this.volume = volume;
        this.writer = writer;
        this.reading = options.reading();
        this.readers = new Readers(volume);
        this.committer = new Committer(volume, writer, readers::renew, options.behind());
    }

    /**
     * Opens a file with the default options, or creates it where there is none.
     *
     * @param file the file; while it is open, its journals stand beside it
     * @return the storage
     * @throws StorageException as {@link #open(Path, MapDbOptions)}
     */
    public static MapDbStorage open(Path file) {
        return open(file, MapDbOptions.DEFAULT);
    }

    /**
     * Opens a file, or creates it where there is none. One that was not closed is brought back to its last commit first,
     * which takes a second at most for journals of the usual size.
     *
     * @param file the file, in a directory that exists; while it is open, its journals stand beside it
     * @param options how
     * @return the storage
     * @throws StorageException where it is open already, here or in another process; where it cannot be reached or
     *     written; where it is not a store, is damaged, lacks its journals, has a later version's format, or was created
     *     with the other reading
     */
    public static MapDbStorage open(Path file, MapDbOptions options) {
        VolumeOptions layout = VolumeOptions.defaults()
                .withJournalSize(options.journalSize())
                .withDeferred(!options.behind().isZero());
        return open(new FileDisk(file), layout, options);
    }

    /**
     * Makes an empty store in memory, which is gone when it is closed.
     *
     * @param reading how to read <em>unique</em>
     * @return the storage
     */
    public static MapDbStorage memory(Reading reading) {
        MapDbOptions options = MapDbOptions.builder().reading(reading).build();
        return open(new MemoryDisk(), VolumeOptions.memory(), options);
    }

    static MapDbStorage open(Disk disk, VolumeOptions layout, MapDbOptions options) {
        CrashSafeVolume volume = Opening.volume(disk, layout);
        try {
            MapDbStorage storage = new MapDbStorage(volume, Opening.writer(volume, options.reading()), options);
            storage.committer.start();
            return storage;
        } catch (RuntimeException | Error failure) {
            Opening.undo(volume);
            throw Failures.told(failure);
        }
    }

    @Override
    public Reading reading() {
        return reading;
    }

    @Override
    public UserStore users() {
        return users;
    }

    @Override
    public MessageStore messages() {
        return messages;
    }

    @Override
    public GroupStore groups() {
        return groups;
    }

    /**
     * {@inheritDoc}
     *
     * <p>The work runs on the caller's thread, and has the writer's turn: other threads' writes wait until it ends, so
     * it should be short. It never runs twice. Its session is for that thread only.
     *
     * @throws IllegalStateException where the work calls the storage itself instead of the session it is given
     */
    @Override
    public <T> T inTransaction(Function<? super Session, ? extends T> work) {
        requireOutside();
        Transaction transaction = new Transaction(writer, reading);
        Turn turn = new Turn();
        committer.submit(turn);
        turn.take();
        boolean kept = false;
        try {
            T result = work.apply(transaction);
            kept = true;
            return result;
        } finally {
            transaction.end();
            turn.giveBack(kept);
        }
    }

    /**
     * Waits for the calls that were made before, makes all of it durable, and lets go of the file, which then stands
     * alone.
     *
     * @throws StorageException where that fails; the file can be opened again, and has all that was acknowledged, but for
     *     what a store that may be {@linkplain MapDbOptions.Builder#behind behind} could not make durable
     * @throws IllegalStateException within a transaction of the same thread
     */
    @Override
    public void close() {
        if (committer.isHolder()) {
            throw new IllegalStateException("A transaction cannot close the storage it runs in");
        }
        closed = true;
        committer.close();
    }

    /**
     * Reads everything and holds it against everything it must agree with: each page, row and index entry, and each
     * reference. Changes nothing. Writes wait until it is done, reads go on.
     *
     * @return what is wrong, in words that name columns, indexes and ids but no other value; empty where nothing is, and
     *     the first thousand where there is more
     * @throws StorageException where the store is closed
     * @throws IllegalStateException within a transaction of the same thread
     */
    public List<String> verify() {
        return errand(() -> Verification.of(volume, writer.tables()));
    }

    /**
     * Copies the store as it is at one moment during the call, while it is in use: neither reads nor writes wait for the
     * file to be copied. The copy appears under its name when it is complete and was verified, and stands alone.
     *
     * @param target the copy, in a directory that exists; nothing may be there
     * @throws StorageException where something is at the target or it cannot be written, where this store is damaged, or
     *     the store is closed
     * @throws IllegalStateException within a transaction of the same thread
     */
    public void backup(Path target) {
        requireOutside();
        Background.run("kith-mapdb-backup", () -> NewFile.make(target, reading, this::copyTo));
    }

    private void copyTo(Path file) {
        BackupCopy copy = errand(() -> volume.copyTo(new FileDisk(file)));
        try {
            copy.copyBase();
            errand(() -> {
                copy.finish();
                return true;
            });
        } catch (RuntimeException | Error failure) {
            errand(() -> {
                copy.close();
                return true;
            });
            throw failure;
        }
    }

    /**
     * Writes all rows into a new file, without the room that removed and outgrown rows left. It appears under its name
     * when it is complete and was verified; the storage goes on with its own file. Writes wait while rows are copied,
     * reads go on.
     *
     * @param target the new file, in a directory that exists; nothing may be there
     * @throws StorageException where something is at the target or it cannot be written, where this store or the copy is
     *     damaged, or the store is closed
     * @throws IllegalStateException within a transaction of the same thread
     */
    public void compact(Path target) {
        requireOutside();
        Background.run(
                "kith-mapdb-compaction",
                () -> NewFile.make(
                        target,
                        reading,
                        file -> errand(() -> {
                            Compaction.copy(writer.tables(), file);
                            return true;
                        })));
    }

    private <T> T errand(Supplier<T> work) {
        requireOutside();
        Errand<T> errand = new Errand<>(work);
        committer.submit(errand);
        return errand.result();
    }

    private void requireOutside() {
        if (committer.isHolder()) {
            throw new IllegalStateException("Within a transaction, call the session it hands over");
        }
        if (closed) {
            throw Failures.closed();
        }
    }

    /** Calls outside a transaction: each is one of its own. */
    private final class Committed implements Access {

        @Override
        public Reading reading() {
            return reading;
        }

        @Override
        public <T extends @Nullable Object> T read(Function<Tables, T> query) {
            requireOutside();
            return readers.read(query);
        }

        @Override
        public <T extends @Nullable Object> T write(Function<Tables, T> change) {
            requireOutside();
            Change<T> request = new Change<>(change);
            committer.submit(request);
            return request.result();
        }

        @Override
        public void requireTransaction() {
            requireOutside();
            throw new IllegalStateException("Only a transaction can hold a lock");
        }
    }
}
