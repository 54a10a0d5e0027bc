package dev.kith.storage.mapdb;

import java.io.IOException;
import org.mapdb.DataInput2;
import org.mapdb.DataOutput2;
import org.mapdb.Serializer;

/**
 * Records as they are: MapDB knows how long each is. An array that holds nothing but the record was made for it, and is
 * not copied once more.
 */
final class Bytes implements Serializer<byte[]> {

    static final Bytes AS_THEY_ARE = new Bytes();

    private Bytes() {}

    @Override
    public void serialize(DataOutput2 out, byte[] bytes) throws IOException {
        out.write(bytes);
    }

    @Override
    public byte[] deserialize(DataInput2 in, int available) throws IOException {
        byte[] whole = in.internalByteArray();
        if (whole != null && whole.length == available && in.getPos() == 0) {
            return whole;
        }
        byte[] bytes = new byte[available];
        in.readFully(bytes);
        return bytes;
    }

    @Override
    public boolean isTrusted() {
        return true;
    }
}
