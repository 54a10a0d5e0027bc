package dev.kith.storage.mapdb;

import dev.kith.model.Reading;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The first record of a store: which format it has, how it reads <em>unique</em>, and where its maps begin. Format,
 * reading and number of maps have four bytes each, the maps eight, and a checksum of four ends it.
 *
 * @param reading how the store was told to read <em>unique</em>
 * @param roots where each map begins, by its number in {@link Tables}
 */
record Header(Reading reading, List<Long> roots) {

    Header {
        roots = List.copyOf(roots);
    }

    static final int FORMAT = 1;

    private static final int RELATIONAL = 1;
    private static final int LITERAL = 2;
    private static final int HEAD = 3 * Integer.BYTES;

    byte[] written() {
        ByteBuffer header = ByteBuffer.allocate(HEAD + roots.size() * Long.BYTES + Integer.BYTES)
                .putInt(FORMAT)
                .putInt(reading == Reading.LITERAL ? LITERAL : RELATIONAL)
                .putInt(roots.size());
        for (long root : roots) {
            header.putLong(root);
        }
        return header.putInt(RowWriter.checksum(header.array(), header.position()))
                .array();
    }

    static Header read(byte[] bytes) {
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < HEAD + Integer.BYTES) {
            throw Failures.damaged("The store's header is damaged");
        }
        int format = header.getInt();
        if (format > FORMAT) {
            throw Failures.refused(
                    "The store has format " + format + ", of a later version of Kith; this one reads up to " + FORMAT);
        }
        int end = bytes.length - Integer.BYTES;
        int reading = header.getInt();
        int maps = header.getInt();
        if (format != FORMAT
                || reading < RELATIONAL
                || reading > LITERAL
                || HEAD + (long) maps * Long.BYTES != end
                || header.getInt(end) != RowWriter.checksum(bytes, end)) {
            throw Failures.damaged("The store's header is damaged");
        }
        List<Long> roots = new ArrayList<>(maps);
        for (int map = 0; map < maps; map++) {
            roots.add(header.getLong());
        }
        return new Header(reading == LITERAL ? Reading.LITERAL : Reading.RELATIONAL, roots);
    }
}
