package dev.kith.storage.mapdb.internal.volume;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A window on one slice of the base: its checksums, then its pages. Pages are checked when they are first read. */
final class Slice {

    final ByteBuffer window;

    /** Where the pages start, after the checksums. */
    final int data;

    final int pages;

    private final int first;

    /** Not 0 for a page whose checksum was right. Set without care for other threads, who check again at worst. */
    private final byte[] checked;

    /**
     * A window.
     *
     * @param first  number of the slice's first page
     * @param before the window that this one, longer, takes the place of
     */
    Slice(ByteBuffer window, int data, int first, @Nullable Slice before) {
        this.window = window;
        this.data = data;
        this.first = first;
        this.pages = (window.capacity() - data) / Layout.PAGE;
        this.checked = new byte[pages];
        if (before != null) {
            System.arraycopy(before.checked, 0, checked, 0, before.pages);
        }
    }

    void check(int page) {
        if (checked[page] == 0) {
            if (!isRight(page)) {
                throw new VolumeException(VolumeException.Reason.DAMAGED, "page " + (first + page) + " is damaged");
            }
            checked[page] = 1;
        }
    }

    /** Looks at the bytes, whatever was found earlier. */
    boolean isRight(int page) {
        return PageChecksum.of(window, data + page * Layout.PAGE) == window.getInt(page * Integer.BYTES);
    }

    boolean has(int page) {
        return page < pages;
    }

    /** Within the window; the page need not be checked. */
    int at(int page) {
        return data + page * Layout.PAGE;
    }
}
