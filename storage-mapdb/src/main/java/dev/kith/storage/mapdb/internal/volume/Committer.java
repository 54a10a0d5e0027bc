package dev.kith.storage.mapdb.internal.volume;

import static dev.kith.storage.mapdb.internal.volume.VolumeException.Reason.CLOSED;
import static dev.kith.storage.mapdb.internal.volume.VolumeException.Reason.IO;
import static dev.kith.storage.mapdb.internal.volume.VolumeException.Reason.OUTCOME_UNKNOWN;
import static dev.kith.storage.mapdb.internal.volume.VolumeException.Reason.REOPEN_NEEDED;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;

/** The order in which a commit reaches the disk: room in the base, the journal, one force, and only then the base. */
final class Committer {

    private enum State {
        USABLE,
        FAILED,
        CLOSED
    }

    private final Disk disk;
    private final HeaderArea headers;
    private final Journals journals;
    private final Committed committed;
    private final Base base;
    private final CommitRecord commit = new CommitRecord();
    private State state = State.USABLE;

    Committer(Disk disk, Opening.Opened opened) {
        this.disk = disk;
        this.headers = opened.headers();
        this.journals = opened.journals();
        this.committed = opened.committed();
        this.base = committed.base();
    }

    boolean isUsable() {
        return state == State.USABLE;
    }

    boolean isClosed() {
        return state == State.CLOSED;
    }

    void close() {
        state = State.CLOSED;
    }

    void requireUsable() {
        if (state == State.CLOSED) {
            throw new VolumeException(CLOSED, disk.name() + " was closed");
        }
        if (state == State.FAILED) {
            throw new VolumeException(
                    REOPEN_NEEDED, disk.name() + " must be opened again after the failure of an earlier commit");
        }
    }

    /** As {@link CrashSafeVolume#commit}; false when all pages are as on the base, and the length as well. */
    boolean commit(PageTable pages, long length, Runnable whileReadersWait) {
        requireUsable();
        grow(length);
        commit.collect(pages, base);
        boolean changed = !commit.isEmpty() || length != committed.forcedLength();
        if (changed) {
            makeRoom();
            append(length);
            apply(length, whileReadersWait);
        }
        return changed;
    }

    private void grow(long length) {
        try {
            base.ensure(length);
        } catch (IOException e) {
            throw notApplied("cannot grow", e);
        }
    }

    private void makeRoom() {
        try {
            if (journals.isBetween() || !journals.hasRoom(commit.paddedLength())) {
                if (!journals.isPinned() || journals.isBetween()) {
                    beginEpoch();
                }
                if (!journals.hasRoom(commit.paddedLength())) {
                    journals.grow(commit.paddedLength());
                }
            }
        } catch (ForceFailedException e) {
            state = State.FAILED;
            throw notApplied("cannot be forced", e);
        } catch (IOException e) {
            throw notApplied("has no room for the commit in its journal", e);
        }
    }

    private void beginEpoch() throws IOException {
        forceBase();
        journals.beginEpoch(committed.forcedLength());
    }

    private void forceBase() throws IOException {
        try {
            base.force();
        } catch (IOException e) {
            throw new ForceFailedException(e);
        }
    }

    private void append(long length) {
        try {
            journals.append(commit, length);
        } catch (ForceFailedException e) {
            state = State.FAILED;
            throw new VolumeException(
                    OUTCOME_UNKNOWN,
                    disk.name() + " cannot be forced, and whether it has the commit shows when it is opened again: "
                            + e.getMessage(),
                    e);
        } catch (IOException e) {
            throw notApplied("cannot be written", e);
        }
    }

    private void apply(long length, Runnable whileReadersWait) {
        Lock lock = committed.lock().writeLock();
        lock.lock();
        try {
            for (DirtyPage page : commit.pages()) {
                base.apply(page);
            }
            headers.mark(journals.id(), journals.epoch(), journals.sequence());
            committed.applied(length);
            whileReadersWait.run();
        } catch (RuntimeException | Error e) {
            state = State.FAILED;
            base.abandon();
            throw new VolumeException(
                    OUTCOME_UNKNOWN,
                    disk.name() + " has the commit in its journal, but it cannot be read before it is opened again",
                    e);
        } finally {
            lock.unlock();
        }
    }

    /** Everything committed is in the base, and forced. */
    void checkpoint() {
        requireUsable();
        try {
            if (!journals.isPinned()) {
                beginEpoch();
            }
        } catch (ForceFailedException e) {
            state = State.FAILED;
            throw notApplied("cannot be forced", e);
        } catch (IOException e) {
            throw notApplied("cannot begin a new journal", e);
        }
    }

    /** Begins a copy; until it is closed, no checkpoint is made. */
    BackupCopy copyTo(CrashSafeVolume volume, Disk target) {
        List<ByteBuffer> windows = new ArrayList<>(base.windows());
        windows.add(0, headers.window());
        return new BackupCopy(volume, journals, windows, target);
    }

    /** Forces the base, and returns the header that says it needs no journal any more. */
    Header finish(Header header) throws IOException {
        forceBase();
        return header.clean(journals.epoch(), journals.sequence(), committed.forcedLength());
    }

    private VolumeException notApplied(String what, IOException e) {
        return new VolumeException(
                state == State.USABLE ? IO : REOPEN_NEEDED, disk.name() + " " + what + ": " + e.getMessage(), e);
    }
}
