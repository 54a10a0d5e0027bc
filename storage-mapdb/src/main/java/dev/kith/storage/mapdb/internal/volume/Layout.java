package dev.kith.storage.mapdb.internal.volume;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Sizes and places that the file format fixes. */
final class Layout {

    static final int PAGE = 4096;
    static final int PAGE_SHIFT = 12;
    static final int PAGE_MASK = PAGE - 1;

    /** What the journal records: a page is 64 of these, so that a page's changed lines fit one long. */
    static final int LINE = 64;

    static final int LINE_SHIFT = 6;

    /** Both copies of the header and the applied mark stand before the first slice. */
    static final int HEADER_AREA = 2 * PAGE;

    /** MapDB allocates in these, and no record of it crosses a multiple. */
    static final int MAPDB_PAGE = 1 << 20;

    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private Layout() {}

    static int page(long offset) {
        return (int) (offset >>> PAGE_SHIFT);
    }

    static int inPage(long offset) {
        return (int) offset & PAGE_MASK;
    }

    static long roundUp(long value, long unit) {
        return (value + unit - 1) / unit * unit;
    }

    /** Bit i for line i, for the lines that bytes from (inclusive) to (exclusive) of a page lie in. */
    static long lines(int from, int to) {
        return (-1L << (from >>> LINE_SHIFT)) & (-1L >>> (63 - ((to - 1) >>> LINE_SHIFT)));
    }
}
