package dev.kith.storage.mapdb.internal.volume;

/** A page's bytes as they will be after the commit, with what is known of their change. */
final class DirtyPage {

    final byte[] bytes = new byte[Layout.PAGE];

    int number;

    /** Lines written to; after encoding, lines that differ from the base. */
    long lines;

    /** The savepoint level at which the page's state was last kept; a write at a higher one keeps it again. */
    int level;

    /** Of the bytes, set by encoding. */
    int checksum;

    void copyFrom(DirtyPage other) {
        System.arraycopy(other.bytes, 0, bytes, 0, Layout.PAGE);
        number = other.number;
        lines = other.lines;
        level = other.level;
    }
}
