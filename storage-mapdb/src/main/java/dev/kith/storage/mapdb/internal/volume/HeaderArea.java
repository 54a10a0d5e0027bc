package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The base's first two pages: a copy of the header in each, so that one damaged byte harms nothing, and the mark of the last commit that was
 * applied. The mark is never forced by itself: after a power cut it may be older than the journal, but it is newer only if the journal lost something.
 */
final class HeaderArea {

    private static final int MARK = 1024;
    private static final int MARK_BYTES = 2 * Long.BYTES + Integer.BYTES;

    private final BaseFile file;
    private final ByteBuffer window;
    private final byte[] mark = new byte[MARK_BYTES];

    HeaderArea(Disk disk) throws IOException {
        this.file = disk.base();
        long size = file.size();
        if (size < Layout.HEADER_AREA && isBlank(file.map(0, (int) size))) {
            file.extend(Layout.HEADER_AREA);
            file.force();
        }
        if (file.size() < Layout.HEADER_AREA) {
            throw new VolumeException(
                    VolumeException.Reason.NOT_A_VOLUME, disk.name() + " is too short to be a Kith file");
        }
        this.window = file.map(0, Layout.HEADER_AREA);
    }

    ByteBuffer window() {
        return window;
    }

    /** The newer of the whole copies, null if there is none. */
    @Nullable
    Header read() {
        Header first = read(0);
        Header second = read(Layout.PAGE);
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return first.turn() > second.turn() ? first : second;
    }

    private @Nullable Header read(int at) {
        byte[] bytes = new byte[Header.BYTES];
        window.get(at, bytes);
        return Header.read(bytes);
    }

    /** Whether nothing was ever written here. */
    boolean isBlank() {
        return isBlank(window);
    }

    private static boolean isBlank(ByteBuffer bytes) {
        return bytes.slice(0, bytes.capacity()).mismatch(ByteBuffer.allocate(bytes.capacity())) < 0;
    }

    /** One copy after the other, each forced, with everything else in the base. */
    Header write(Header header) throws IOException {
        Header first = header.nextTurn();
        file.write(window, 0, first.write(), 0, Header.BYTES);
        file.force();
        Header second = first.nextTurn();
        file.write(window, Layout.PAGE, second.write(), 0, Header.BYTES);
        file.force();
        return second;
    }

    void mark(StoreId id, long epoch, long sequence) {
        Layout.LONG.set(mark, 0, epoch);
        Layout.LONG.set(mark, Long.BYTES, sequence);
        Layout.INT.set(mark, 2 * Long.BYTES, id.checksum(mark, 0, 2 * Long.BYTES));
        file.write(window, MARK, mark, 0, MARK_BYTES);
    }

    /** Whether a commit was applied that is newer than this one. False when the mark is not whole: it may have been cut while it was written. */
    boolean isMarkAhead(StoreId id, long epoch, long sequence) {
        byte[] bytes = new byte[MARK_BYTES];
        window.get(MARK, bytes);
        if ((int) Layout.INT.get(bytes, 2 * Long.BYTES) != id.checksum(bytes, 0, 2 * Long.BYTES)) {
            return false;
        }
        long markedEpoch = (long) Layout.LONG.get(bytes, 0);
        return markedEpoch > epoch || (markedEpoch == epoch && (long) Layout.LONG.get(bytes, Long.BYTES) > sequence);
    }
}
