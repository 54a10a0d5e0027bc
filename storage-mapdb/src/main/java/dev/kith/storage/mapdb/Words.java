package dev.kith.storage.mapdb;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.mapdb.DataInput2;
import org.mapdb.DataOutput2;
import org.mapdb.serializer.GroupSerializer;

/**
 * Keys and values that are a fixed number of 64-bit words, ordered as unsigned bytes. A node holds those of all its
 * entries as they are written, in one array of bytes, so that it is read and written by copying; a look-up decodes only
 * the words it compares, where they stand. The volume's input is always of an array.
 */
@SuppressWarnings("rawtypes") // as MapDB declares them
final class Words implements GroupSerializer<long[]> {

    private static final byte[] NONE = {};

    private final int width;
    private final int size;

    Words(int width) {
        this.width = width;
        this.size = width * Long.BYTES;
    }

    static int compareWords(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            int order = Long.compareUnsigned(one[i], other[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public int compare(long[] one, long[] other) {
        return compareWords(one, other);
    }

    @Override
    public boolean equals(long[] one, long[] other) {
        return Arrays.equals(one, other);
    }

    @Override
    public int hashCode(long[] words, int seed) {
        return Arrays.hashCode(words) + seed;
    }

    @Override
    public boolean isTrusted() {
        return true;
    }

    @Override
    public int fixedSize() {
        return size;
    }

    private long[] read(byte[] bytes, int at) {
        long[] words = new long[width];
        for (int i = 0; i < width; i++) {
            words[i] = (long) RowWriter.LONGS.get(bytes, at + i * Long.BYTES);
        }
        return words;
    }

    private static void write(long[] words, byte[] bytes, int at) {
        for (int i = 0; i < words.length; i++) {
            RowWriter.LONGS.set(bytes, at + i * Long.BYTES, words[i]);
        }
    }

    /** The index of the key among so many from there on, or {@code -(where it would be) - 1}. */
    private int search(byte[] bytes, int from, int count, long[] key) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compareAt(bytes, from + middle * size, key);
            if (order < 0) {
                low = middle + 1;
            } else if (order > 0) {
                high = middle - 1;
            } else {
                return middle;
            }
        }
        return -(low + 1);
    }

    private static int compareAt(byte[] bytes, int at, long[] key) {
        for (int i = 0; i < key.length; i++) {
            int order = Long.compareUnsigned((long) RowWriter.LONGS.get(bytes, at + i * Long.BYTES), key[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public void serialize(DataOutput2 out, long[] words) throws IOException {
        out.ensureAvail(size);
        write(words, out.buf, out.pos);
        out.pos += size;
    }

    @Override
    public long[] deserialize(DataInput2 in, int available) throws IOException {
        return valueArrayBinaryGet(in, 1, 0);
    }

    @Override
    public int valueArrayBinarySearch(long[] key, DataInput2 in, int count, Comparator comparator) throws IOException {
        int found = search(in.internalByteArray(), in.getPos(), count, key);
        in.setPos(in.getPos() + count * size);
        return found;
    }

    @Override
    public long[] valueArrayBinaryGet(DataInput2 in, int count, int index) throws IOException {
        int at = in.getPos() + index * size;
        in.setPos(at + size);
        return read(in.internalByteArray(), at);
    }

    @Override
    public int valueArraySearch(Object node, long[] key) {
        return search((byte[]) node, 0, valueArraySize(node), key);
    }

    @Override
    public int valueArraySearch(Object node, long[] key, Comparator comparator) {
        return valueArraySearch(node, key);
    }

    @Override
    public void valueArraySerialize(DataOutput2 out, Object node) throws IOException {
        out.write((byte[]) node);
    }

    @Override
    public Object valueArrayDeserialize(DataInput2 in, int count) throws IOException {
        byte[] entries = new byte[count * size];
        in.readFully(entries);
        return entries;
    }

    @Override
    public long[] valueArrayGet(Object node, int index) {
        return read((byte[]) node, index * size);
    }

    @Override
    public int valueArraySize(Object node) {
        return ((byte[]) node).length / size;
    }

    @Override
    public Object valueArrayEmpty() {
        return NONE;
    }

    @Override
    public Object valueArrayPut(Object node, int index, long[] added) {
        byte[] before = (byte[]) node;
        int at = index * size;
        byte[] after = new byte[before.length + size];
        System.arraycopy(before, 0, after, 0, at);
        write(added, after, at);
        System.arraycopy(before, at, after, at + size, before.length - at);
        return after;
    }

    @Override
    public Object valueArrayUpdateVal(Object node, int index, long[] changed) {
        byte[] after = ((byte[]) node).clone();
        write(changed, after, index * size);
        return after;
    }

    @Override
    public Object valueArrayFromArray(Object[] entries) {
        byte[] node = new byte[entries.length * size];
        for (int i = 0; i < entries.length; i++) {
            write((long[]) entries[i], node, i * size);
        }
        return node;
    }

    @Override
    public Object valueArrayCopyOfRange(Object node, int from, int to) {
        return Arrays.copyOfRange((byte[]) node, from * size, to * size);
    }

    /** MapDB counts from one here. */
    @Override
    public Object valueArrayDeleteValue(Object node, int position) {
        byte[] before = (byte[]) node;
        int at = (position - 1) * size;
        byte[] after = new byte[before.length - size];
        System.arraycopy(before, 0, after, 0, at);
        System.arraycopy(before, at + size, after, at, after.length - at);
        return after;
    }
}
