package dev.kith.storage.mapdb;

import java.io.IOException;
import java.util.Arrays;
import org.mapdb.DataOutput2;
import org.mapdb.serializer.SerializerRecid;

/**
 * The numbers of records. A leaf of them is written with room at its end, so that most keys it takes leave it where it
 * stands: then the journal keeps only the lines that differ, whereas all of a leaf that moves is new.
 */
final class Numbers extends SerializerRecid {

    /** What a leaf's length is a multiple of, in bytes. */
    private static final int ROOM = 256;

    @Override
    public void valueArraySerialize(DataOutput2 out, Object numbers) throws IOException {
        super.valueArraySerialize(out, numbers);
        int end = (out.pos + ROOM - 1) / ROOM * ROOM;
        out.ensureAvail(end - out.pos);
        Arrays.fill(out.buf, out.pos, end, (byte) 0);
        out.pos = end;
    }
}
