package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.util.Arrays;

/** A journal of a {@link CrashingDisk}. */
final class CrashingJournal implements JournalFile {

    private static final int GARBAGE_BEHIND = 4;

    private final CrashingDisk disk;
    byte[] written = new byte[0];
    private byte[] forced = new byte[0];
    private boolean exists;

    CrashingJournal(CrashingDisk disk) {
        this.disk = disk;
    }

    void copy(CrashingJournal other) {
        exists = other.exists;
        written = other.written.clone();
        forced = other.forced.clone();
    }

    /**
     * Each sector is as forced or as written; those behind the first unforced one may be anything, and a few more, which no commit was
     * acknowledged in.
     */
    void cut() {
        byte[] before = Arrays.copyOf(forced, written.length);
        if (forced.length < written.length && disk.random().nextBoolean()) {
            written = Arrays.copyOf(written, forced.length);
        }
        int garbage = 0;
        boolean first = true;
        for (int at = 0; at < written.length; at += CrashingDisk.SECTOR) {
            int end = at + CrashingDisk.SECTOR;
            if (!Arrays.equals(written, at, end, before, at, end)) {
                cutSector(at, before, first);
                first = false;
                garbage = GARBAGE_BEHIND;
            } else if (garbage-- > 0) {
                fillWithGarbage(at);
            }
        }
        forced = written.clone();
    }

    private void cutSector(int at, byte[] before, boolean first) {
        int kind = disk.random().nextInt(first ? 2 : 3);
        if (kind == 0) {
            System.arraycopy(before, at, written, at, CrashingDisk.SECTOR);
        } else if (kind == 2) {
            fillWithGarbage(at);
        }
    }

    private void fillWithGarbage(int at) {
        byte[] garbage = new byte[CrashingDisk.SECTOR];
        disk.random().nextBytes(garbage);
        System.arraycopy(garbage, 0, written, at, CrashingDisk.SECTOR);
    }

    @Override
    public boolean exists() {
        return exists;
    }

    @Override
    public long size() {
        return written.length;
    }

    @Override
    public void extend(long size) throws IOException {
        disk.tell(CrashingDisk.Step.JOURNAL_EXTEND);
        exists = true;
        if (size > written.length) {
            written = Arrays.copyOf(written, (int) size);
        }
    }

    @Override
    public void read(long position, byte[] target, int length) throws IOException {
        if (position + length > written.length) {
            throw new IOException("read beyond the end");
        }
        System.arraycopy(written, (int) position, target, 0, length);
    }

    /** A write that fails may have written any part, and all. */
    @Override
    public void write(long position, byte[] source, int length) throws IOException {
        try {
            disk.tell(CrashingDisk.Step.JOURNAL_WRITE);
        } catch (IOException e) {
            int part = disk.random().nextInt(3) == 0 ? length : disk.random().nextInt(length + 1);
            System.arraycopy(source, 0, written, (int) position, part);
            throw e;
        }
        System.arraycopy(source, 0, written, (int) position, length);
    }

    @Override
    public void force(boolean lengthToo) throws IOException {
        disk.tell(CrashingDisk.Step.JOURNAL_FORCE);
        forceNow();
    }

    void forceNow() {
        forced = written.clone();
    }

    @Override
    public void delete() throws IOException {
        disk.tell(CrashingDisk.Step.JOURNAL_DELETE);
        exists = false;
        written = new byte[0];
        forced = new byte[0];
    }
}
