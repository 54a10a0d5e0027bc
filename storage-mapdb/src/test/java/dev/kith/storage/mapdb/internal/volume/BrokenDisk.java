package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;

/** Disks that make of a right volume a wrong one: what it asks for is done late, or not at all. */
class BrokenDisk extends ForwardingDisk {

    /** Commits are not forced. */
    static final UnaryOperator<Disk> WITHOUT_FORCE = disk -> new BrokenDisk(disk) {
        private long last;

        @Override
        void wroteJournal(long position) {
            last = position;
        }

        @Override
        void forceJournal(JournalFile journal, boolean lengthToo) throws IOException {
            if (last < JournalHeader.BYTES) {
                journal.force(lengthToo);
            }
        }
    };

    /** Commits are forced, but only after the base was written. */
    static final UnaryOperator<Disk> APPLIED_BEFORE_FORCED = disk -> new BrokenDisk(disk) {
        private JournalFile late = null;

        @Override
        void forceJournal(JournalFile journal, boolean lengthToo) throws IOException {
            if (lengthToo) {
                journal.force(true);
            } else {
                late = journal;
            }
        }

        @Override
        void beforeBaseWrite(ByteBuffer window) throws IOException {
            boolean last = window.capacity() == Layout.HEADER_AREA;
            if (last && late != null) {
                late.force(false);
                late = null;
            }
        }
    };

    /** A journal is begun anew before the base was forced, which still needs what the journal had. */
    static final UnaryOperator<Disk> REUSED_TOO_EARLY = disk -> new BrokenDisk(disk) {
        private boolean late;

        @Override
        void forceBase(BaseFile base) throws IOException {
            if (late) {
                base.force();
            }
            late = !late;
        }

        @Override
        void forceJournal(JournalFile journal, boolean lengthToo) throws IOException {
            journal.force(lengthToo);
            if (late) {
                late = false;
                disk.base().force();
            }
        }
    };

    /** Whatever stands in a page is taken to be right. */
    static final UnaryOperator<Disk> WITHOUT_PAGE_CHECKSUM = disk -> new BrokenDisk(disk) {
        @Override
        void mapped(ByteBuffer window) {
            int sums = Layout.PAGE;
            for (int page = 0; sums + page * Layout.PAGE < window.capacity(); page++) {
                window.putInt(page * Integer.BYTES, PageChecksum.of(window, sums + page * Layout.PAGE));
            }
        }
    };

    /** Whatever stands where a record is expected is taken to be one. */
    static final UnaryOperator<Disk> WITHOUT_RECORD_CHECKSUM = disk -> new BrokenDisk(disk) {
        @Override
        void read(JournalFile journal, byte[] bytes, int length) throws IOException {
            if (length >= CommitRecord.HEAD && length == (int) Layout.INT.get(bytes, 4)) {
                byte[] header = new byte[JournalHeader.BYTES];
                journal.read(0, header, header.length);
                Layout.INT.set(bytes, 0, StoreId.read(header, 8).checksum(bytes, 4, length));
            }
        }
    };

    BrokenDisk(Disk disk) {
        super(disk);
    }

    void forceJournal(JournalFile journal, boolean lengthToo) throws IOException {
        journal.force(lengthToo);
    }

    void wroteJournal(long position) {}

    void forceBase(BaseFile base) throws IOException {
        base.force();
    }

    void beforeBaseWrite(ByteBuffer window) throws IOException {}

    void mapped(ByteBuffer window) {}

    void read(JournalFile journal, byte[] bytes, int length) throws IOException {}

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public BaseFile base() {
        return new BrokenBase(this, super.base());
    }

    @Override
    public JournalFile journal(int number) {
        return new BrokenJournal(this, super.journal(number));
    }
}
