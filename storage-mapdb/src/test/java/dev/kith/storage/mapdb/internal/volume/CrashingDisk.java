package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.util.Random;

/**
 * A disk in memory that keeps apart what was written and what was forced, tells of each step before it is done, and whose power can be cut: of
 * what was written since the last force any part may be there then, page by page in the base, sector by sector in the journals.
 */
final class CrashingDisk implements Disk {

    /** What changes the disk. */
    enum Step {
        BASE_EXTEND,
        BASE_WRITE,
        BASE_FORCE,
        JOURNAL_EXTEND,
        JOURNAL_WRITE,
        JOURNAL_FORCE,
        JOURNAL_DELETE,
        NAMES_FORCE
    }

    /** Is told before. */
    interface Listener {
        void before(Step step) throws IOException;
    }

    static final int PAGE = 4096;
    static final int SECTOR = 512;

    final CrashingBase base;
    final CrashingJournal[] journals;
    private final Random random;
    private final int capacity;
    private Listener listener = step -> {};

    CrashingDisk(Random random, int capacity) {
        this.random = random;
        this.capacity = capacity;
        this.base = new CrashingBase(this, capacity);
        this.journals = new CrashingJournal[] {new CrashingJournal(this), new CrashingJournal(this)};
    }

    private CrashingDisk copy() {
        CrashingDisk copy = new CrashingDisk(random, capacity);
        copy.base.copy(base);
        for (int i = 0; i < journals.length; i++) {
            copy.journals[i].copy(journals[i]);
        }
        return copy;
    }

    /** What is there when the machine runs again. */
    CrashingDisk afterPowerCut() {
        CrashingDisk after = copy();
        after.base.cut();
        for (CrashingJournal journal : after.journals) {
            journal.cut();
        }
        return after;
    }

    /** What is there when the process was killed: everything written, though not all of it is forced. */
    CrashingDisk afterKill() {
        return copy();
    }

    Random random() {
        return random;
    }

    void listen(Listener told) {
        listener = told;
    }

    void tell(Step step) throws IOException {
        listener.before(step);
    }

    @Override
    public String name() {
        return "crashing";
    }

    @Override
    public void lock() {}

    @Override
    public BaseFile base() {
        return base;
    }

    @Override
    public JournalFile journal(int number) {
        return journals[number];
    }

    @Override
    public void forceNames() throws IOException {
        tell(Step.NAMES_FORCE);
    }

    @Override
    public void close() {}
}
