package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.function.LongConsumer;
import org.mapdb.volume.Volume;

/**
 * A volume for MapDB that is after any crash as its last acknowledged commit left it.
 *
 * <p>Except for {@link #reading()} and {@link #readLock()}, everything is for one thread at a time, the one that has the writer's turn;
 * whoever hands the turn on sees to it that what was done before is visible to the next. No method is harmed by an interrupt.
 */
public final class CrashSafeVolume implements AutoCloseable {

    /** 32 MiB, beyond which deferred commits are not left in memory. */
    private static final int MOST_SEALED = 8192;

    private final Disk disk;
    private final boolean deferred;
    private final HeaderArea headers;
    private final Header header;
    private final Committed committed;
    private final Committer committer;
    private final PagePool pool = new PagePool();
    private final Overlay overlay;
    private final Volume writing;
    private final Volume reading;

    private CrashSafeVolume(Disk disk, VolumeOptions options, Opening.Opened opened) {
        this.disk = disk;
        this.deferred = options.deferred();
        this.headers = opened.headers();
        this.header = opened.header();
        this.committed = opened.committed();
        this.committer = new Committer(disk, opened);
        this.overlay = new Overlay(committed, pool);
        this.writing = new WritingVolume(committed, overlay);
        this.reading = new ReadingVolume(committed);
    }

    /**
     * Opens what is on the disk, or begins anew when nothing is. After a crash, all acknowledged commits are brought back first.
     *
     * @param disk    where; closed by {@link #close()}, or by this method when it throws
     * @param options layout of a new volume, and when to force
     * @return the open volume
     * @throws VolumeException LOCKED, NOT_A_VOLUME, NEWER_FORMAT, JOURNAL_MISSING, DAMAGED, or IO
     */
    public static CrashSafeVolume open(Disk disk, VolumeOptions options) {
        return new CrashSafeVolume(disk, options, Opening.open(disk, options));
    }

    /**
     * Whether nothing was ever committed, so that MapDB has to create its structures.
     *
     * @return true until the first commit
     */
    public boolean isNew() {
        return committed.length() == 0;
    }

    /**
     * The writer's view: what is committed, with the changes since. {@code ensureAvailable} takes no room on the disk before the commit.
     *
     * @return the same object each time
     */
    public Volume writing() {
        return writing;
    }

    /**
     * The readers' view, for holders of the {@link #readLock()}: what is committed, and durable unless commits are deferred. Changing it
     * throws {@link UnsupportedOperationException}. What it hands out must not be used after the lock was let go.
     *
     * @return the same object each time
     */
    public Volume reading() {
        return reading;
    }

    /**
     * Keeps what is committed from changing; any number may hold it, for a short while. It never waits for the disk.
     *
     * @return the same object each time
     */
    public Lock readLock() {
        return committed.lock().readLock();
    }

    /**
     * The uncommitted changes up to here, to come back to. Savepoints nest. Costs a copy of each changed page that is changed again.
     *
     * @return to be released, or left to a commit or a rollback to an earlier one
     */
    public Savepoint savepoint() {
        return overlay.savepoint();
    }

    /**
     * Undoes what was changed since; the savepoint itself stays. MapDB's objects over {@link #writing()} remember what they read and must be made anew.
     *
     * @param savepoint to go back to
     * @throws IllegalStateException if it is void
     */
    public void rollbackTo(Savepoint savepoint) {
        overlay.rollbackTo(savepoint);
    }

    /** Undoes everything since the last commit; all savepoints are void. */
    public void rollback() {
        overlay.clear();
    }

    /**
     * Keeps what was changed since.
     *
     * @param savepoint void afterwards, with those made later
     * @throws IllegalStateException if it is void already
     */
    public void release(Savepoint savepoint) {
        overlay.release(savepoint);
    }

    /**
     * Whether anything was written since, be it what was there before.
     *
     * @param savepoint since when
     * @return true if a page was touched or the volume became longer
     * @throws IllegalStateException if it is void
     */
    public boolean changed(Savepoint savepoint) {
        return overlay.changedSince(savepoint);
    }

    /**
     * Makes the changes durable and lets readers see them, all at once; all savepoints are void. When commits are deferred, they are seen
     * now and durable after the next {@link #flush()}.
     *
     * <p>When it throws, readers see nothing of the changes, and they still are in {@link #writing()}: {@link #rollback()} drops them.
     *
     * @param beforeReadersGoOn runs while readers are kept away, when the changes are visible
     * @return false when there was nothing to commit, and nothing ran
     * @throws VolumeException IO when nothing was applied and a later try may succeed, OUTCOME_UNKNOWN when forcing failed, REOPEN_NEEDED
     */
    public boolean commit(Runnable beforeReadersGoOn) {
        if (!overlay.isChanged()) {
            overlay.clear();
            return false;
        }
        boolean changed = deferred
                ? seal(beforeReadersGoOn)
                : committer.commit(overlay.pages(), overlay.length(), beforeReadersGoOn);
        overlay.clear();
        return changed;
    }

    /** Shows the changes to readers, from memory. */
    private boolean seal(Runnable beforeReadersGoOn) {
        committer.requireUsable();
        if (committed.sealed().count() > MOST_SEALED) {
            flush();
        }
        whileReadersWait(() -> {
            committed.seal(overlay.pages(), pool);
            committed.length(overlay.length());
            overlay.handedOver();
            beforeReadersGoOn.run();
        });
        return true;
    }

    private void whileReadersWait(Runnable change) {
        Lock lock = committed.lock().writeLock();
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes durable what was committed and is not yet; nothing to do unless commits are deferred.
     *
     * @return whether there was anything
     * @throws VolumeException as for {@link #commit}; what readers see already they go on seeing
     */
    public boolean flush() {
        if (!committed.hasUnforced()) {
            return false;
        }
        Runnable unseal = () -> committed.sealed().clear(pool);
        if (!committer.commit(committed.sealed(), committed.length(), unseal)) {
            whileReadersWait(unseal);
        }
        return true;
    }

    /**
     * How long the committed volume is. It changes exactly when MapDB took another of its pages of 1 MiB, which its readers remember.
     *
     * @return bytes
     */
    public long extent() {
        return committed.length();
    }

    /**
     * Forces the base, so that the next opening after a crash has nothing to bring back.
     *
     * @throws VolumeException as for {@link #commit}
     */
    public void checkpoint() {
        flush();
        committer.checkpoint();
    }

    /**
     * Reads every page of the base as it is on the disk, and names those whose checksum is wrong.
     *
     * @param damaged is given the offset of each damaged page
     */
    public void checkPages(LongConsumer damaged) {
        committed.base().findDamage(damaged);
    }

    /**
     * Begins a copy; the volume goes on being used while the base is copied.
     *
     * @param target where nothing is yet; closed with the copy
     * @return to be carried on with, and closed
     * @throws VolumeException as for {@link #checkpoint()}
     */
    public BackupCopy copyTo(Disk target) {
        checkpoint();
        return committer.copyTo(this, target);
    }

    /**
     * Drops what is not committed, makes everything else durable, leaves the base file alone, complete and marked so, and lets go of it. A second
     * call does nothing. After an earlier failure nothing is written: the next opening recovers.
     *
     * @throws VolumeException IO when that failed; the next opening recovers then as well. OUTCOME_UNKNOWN when, after an earlier failure, commits
     *     that were deferred may be lost
     */
    @Override
    public void close() {
        if (committer.isClosed()) {
            return;
        }
        try {
            if (committer.isUsable()) {
                flush();
                headers.write(committer.finish(header));
                disk.journal(0).delete();
                disk.journal(1).delete();
                disk.forceNames();
            } else if (committed.hasUnforced()) {
                throw new VolumeException(
                        VolumeException.Reason.OUTCOME_UNKNOWN,
                        disk.name() + " may lack its latest commits, which were deferred and could not be forced");
            }
        } catch (IOException e) {
            throw new VolumeException(
                    VolumeException.Reason.IO, disk.name() + " was not closed in order: " + e.getMessage(), e);
        } finally {
            committer.close();
            disk.close();
        }
    }
}
