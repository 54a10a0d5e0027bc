package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A copy that is made while the volume is in use: {@link #copyBase()} copies pages as they happen to be, and what is committed meanwhile stays in the
 * journal, which {@link #finish()} adds; opening the copy brings both together. Until it is finished or closed, the volume makes no
 * checkpoint, and its journal grows.
 */
public final class BackupCopy implements AutoCloseable {

    private static final int CHUNK = 1 << 20;

    private final CrashSafeVolume volume;
    private final Journals journals;
    private final List<ByteBuffer> source;
    private final Disk target;
    private boolean locked;
    private boolean open = true;

    /**
     * In the writer's turn, right after a checkpoint.
     *
     * @param source the base from its first byte to its last: its header area, then its slices
     */
    BackupCopy(CrashSafeVolume volume, Journals journals, List<ByteBuffer> source, Disk target) {
        this.volume = volume;
        this.journals = journals;
        this.source = source;
        this.target = target;
        journals.pin();
    }

    /**
     * Copies what the base has. For any thread; takes as long as the base is large, and holds up nobody.
     *
     * @throws VolumeException LOCKED or NOT_A_VOLUME when there is something at the target already, IO when it cannot be written
     */
    public void copyBase() {
        try {
            target.lock();
            locked = true;
            HeaderArea header = new HeaderArea(target);
            if (target.base().size() > Layout.HEADER_AREA || !header.isBlank()) {
                throw new VolumeException(VolumeException.Reason.NOT_A_VOLUME, target.name() + " is there already");
            }
            byte[] chunk = new byte[CHUNK];
            source.get(0).get(0, chunk, 0, Layout.HEADER_AREA);
            target.base().write(header.window(), 0, chunk, 0, Layout.HEADER_AREA);
            for (ByteBuffer window : source.subList(1, source.size())) {
                for (int at = 0; at < window.capacity(); at += CHUNK) {
                    int length = Math.min(CHUNK, window.capacity() - at);
                    window.get(at, chunk, 0, length);
                    target.base().append(chunk, length);
                }
            }
            target.base().force();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /**
     * Adds what was committed up to now, durable or not. In the writer's turn, once, after {@link #copyBase()}. The copy is complete then, and lies there as
     * after a crash: opening it recovers, and closing it leaves one file.
     *
     * @throws VolumeException as for {@link CrashSafeVolume#flush()}, and IO when the target cannot be written
     */
    public void finish() {
        try {
            volume.flush();
            long length = journals.position();
            copyJournal(target.journal(0), length);
            target.journal(1).extend(JournalHeader.BYTES);
            target.journal(1).force(true);
            target.forceNames();
        } catch (IOException e) {
            throw failure(e);
        } finally {
            close();
        }
    }

    private void copyJournal(JournalFile copy, long length) throws IOException {
        copy.extend(Layout.roundUp(length, Layout.PAGE));
        byte[] chunk = new byte[CHUNK];
        for (long at = 0; at < length; at += CHUNK) {
            int part = (int) Math.min(CHUNK, length - at);
            journals.file().read(at, chunk, part);
            copy.write(at, chunk, part);
        }
        copy.force(true);
    }

    private VolumeException failure(IOException e) {
        return new VolumeException(
                VolumeException.Reason.IO, target.name() + " cannot be written: " + e.getMessage(), e);
    }

    /** Lets the volume make checkpoints again, and lets go of the target, finished or not. In the writer's turn; a second call does nothing. */
    @Override
    public void close() {
        if (open) {
            open = false;
            journals.unpin();
            if (locked) {
                target.close();
            }
        }
    }
}
