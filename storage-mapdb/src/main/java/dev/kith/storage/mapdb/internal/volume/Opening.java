package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;

/** Finds out what is on a locked disk, and makes it ready for commits. */
final class Opening {

    private final Disk disk;
    private final VolumeOptions options;
    private final HeaderArea headers;

    Opening(Disk disk, VolumeOptions options) throws IOException {
        this.disk = disk;
        this.options = options;
        this.headers = new HeaderArea(disk);
    }

    /** The parts of an open volume. */
    record Opened(HeaderArea headers, Header header, Journals journals, Committed committed) {}

    Opened run() throws IOException {
        Header found = headers.read();
        Header header = found == null ? created() : checked(found);
        Base base = new Base(disk.base(), header.sliceSize());
        return header.clean() ? begin(header, base) : recover(header, base);
    }

    /** Cut off before its first header was on the disk, a new volume begins again; but nothing else is ever taken for one. */
    private Header created() throws IOException {
        if (disk.base().size() > Layout.HEADER_AREA || !headers.isBlank()) {
            throw new VolumeException(
                    VolumeException.Reason.NOT_A_VOLUME,
                    disk.name() + " is not a Kith file, or both copies of its header are damaged");
        }
        return Header.created(options.sliceSize());
    }

    private Header checked(Header header) {
        if (header.version() > Header.VERSION) {
            throw new VolumeException(
                    VolumeException.Reason.NEWER_FORMAT,
                    disk.name() + " has format " + header.version() + "; this version reads " + Header.VERSION);
        }
        return header;
    }

    /** Journals that are left beside a complete base have nothing that it has not. */
    private Opened begin(Header header, Base base) throws IOException {
        if (header.length() > base.capacity()) {
            throw new VolumeException(VolumeException.Reason.DAMAGED, disk.name() + " is shorter than it was");
        }
        for (int i = 0; i < 2; i++) {
            disk.journal(i).delete();
            disk.journal(i).extend(options.journalSize());
            disk.journal(i).force(true);
        }
        Journals journals =
                new Journals(disk, header.id(), options.journalSize(), 1, header.epoch(), header.sequence());
        journals.beginEpoch(header.length());
        disk.forceNames();
        Header inUse = headers.write(header.inUse(journals.epoch()));
        return new Opened(headers, inUse, journals, new Committed(base, header.length()));
    }

    private Opened recover(Header header, Base base) throws IOException {
        Recovery recovery = new Recovery(disk, headers, header, base);
        recovery.run();
        Journals journals = recovery.journals(options.journalSize());
        journals.beginEpoch(recovery.length());
        return new Opened(headers, header, journals, new Committed(base, recovery.length()));
    }

    /** Opens, and lets go of the disk when that fails. */
    static Opened open(Disk disk, VolumeOptions options) {
        lock(disk);
        Opened opened = null;
        try {
            opened = new Opening(disk, options).run();
            return opened;
        } catch (IOException e) {
            throw cannotOpen(disk, e);
        } finally {
            if (opened == null) {
                disk.close();
            }
        }
    }

    private static void lock(Disk disk) {
        try {
            disk.lock();
        } catch (IOException e) {
            throw cannotOpen(disk, e);
        }
    }

    private static VolumeException cannotOpen(Disk disk, IOException e) {
        return new VolumeException(VolumeException.Reason.IO, disk.name() + " cannot be opened: " + e.getMessage(), e);
    }
}
