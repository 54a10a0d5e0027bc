package dev.kith.storage.mapdb;

import java.io.IOException;
import org.mapdb.DataIO;
import org.mapdb.DataInput2;
import org.mapdb.DataOutput2;
import org.mapdb.Serializer;

/** The root of a map without entries, as MapDB writes it: a leaf on both edges, without keys. It makes none for Java. */
final class EmptyNode implements Serializer<Boolean> {

    static final EmptyNode ROOT = new EmptyNode();

    private static final int LEFT_AND_RIGHT_EDGE = 6;

    private EmptyNode() {}

    @Override
    public void serialize(DataOutput2 out, Boolean value) throws IOException {
        out.packInt(DataIO.parity1Set(LEFT_AND_RIGHT_EDGE << 1));
    }

    @Override
    public Boolean deserialize(DataInput2 in, int available) {
        throw new UnsupportedOperationException("Maps read their nodes themselves");
    }
}
