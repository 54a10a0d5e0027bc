package dev.kith.storage.mapdb.internal.volume;

import static dev.kith.storage.mapdb.internal.volume.VolumeException.Reason.DAMAGED;
import static dev.kith.storage.mapdb.internal.volume.VolumeException.Reason.JOURNAL_MISSING;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Brings the base to the last commit that the journals know. It may be cut off anywhere and run again: until its end the journal stays as it is. */
final class Recovery {

    private final Disk disk;
    private final HeaderArea headers;
    private final Header header;
    private final Base base;
    private final int journal;
    private final JournalHeader epoch;
    private long sequence;
    private long length;

    Recovery(Disk disk, HeaderArea headers, Header header, Base base) throws IOException {
        this.disk = disk;
        this.headers = headers;
        this.header = header;
        this.base = base;
        JournalHeader first = epochOf(0);
        JournalHeader second = epochOf(1);
        this.journal = second != null && (first == null || second.epoch() > first.epoch()) ? 1 : 0;
        JournalHeader newest = journal == 1 ? second : first;
        if (newest == null || newest.epoch() < header.epoch()) {
            throw new VolumeException(
                    JOURNAL_MISSING,
                    disk.name() + " was not closed, and its journals are damaged or others than it was last used with");
        }
        this.epoch = newest;
    }

    private @Nullable JournalHeader epochOf(int number) throws IOException {
        JournalFile file = disk.journal(number);
        if (!file.exists()) {
            throw new VolumeException(
                    JOURNAL_MISSING,
                    disk.name() + " was not closed, and its journal " + number
                            + " is not beside it: some commits would be lost");
        }
        return JournalHeader.read(file, header.id());
    }

    /** Nothing is written before the journal was found to be whole and is on disk itself. */
    void run() throws IOException {
        JournalFile file = disk.journal(journal);
        file.force(true);
        findEnd(file);
        base.ensure(length);
        base.clearFrom(epoch.length());
        JournalReader records = new JournalReader(file, epoch);
        while (records.sequence() < sequence && records.next()) {
            records.apply(base);
        }
        headers.mark(header.id(), epoch.epoch(), sequence);
        base.force();
    }

    private void findEnd(JournalFile file) throws IOException {
        if (epoch.length() > base.capacity()) {
            throw new VolumeException(DAMAGED, disk.name() + " is shorter than it was");
        }
        JournalReader records = new JournalReader(file, epoch);
        boolean more = true;
        while (more) {
            more = records.next();
        }
        sequence = records.sequence();
        length = records.volumeLength();
        if (headers.isMarkAhead(header.id(), epoch.epoch(), sequence) || records.isFollowed()) {
            throw new VolumeException(
                    DAMAGED, "the journal of " + disk.name() + " is damaged after commit " + sequence);
        }
    }

    /** Bytes of the volume after {@link #run}. */
    long length() {
        return length;
    }

    /** The journals as they are after, the replayed one as the present one, so that the next epoch begins in the other. */
    Journals journals(int startSize) {
        return new Journals(disk, header.id(), startSize, journal, epoch.epoch(), sequence);
    }
}
