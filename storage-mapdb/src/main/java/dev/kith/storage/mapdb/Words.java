package dev.kith.storage.mapdb;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.mapdb.DataInput2;
import org.mapdb.DataOutput2;
import org.mapdb.serializer.GroupSerializer;

/**
 * Keys and values that are a fixed number of 64-bit words, ordered as unsigned bytes. A node holds those of all its
 * entries in one array, and a look-up reads only the words it compares, where they stand.
 */
@SuppressWarnings("rawtypes") // as MapDB declares them
final class Words implements GroupSerializer<long[]> {

    private static final long[] NONE = {};

    private final int width;

    Words(int width) {
        this.width = width;
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
        return width * Long.BYTES;
    }

    @Override
    public void serialize(DataOutput2 out, long[] words) throws IOException {
        valueArraySerialize(out, words);
    }

    @Override
    public long[] deserialize(DataInput2 in, int available) throws IOException {
        return read(in, width);
    }

    private static long[] read(DataInput2 in, int count) throws IOException {
        long[] words = new long[count];
        for (int i = 0; i < count; i++) {
            words[i] = in.readLong();
        }
        return words;
    }

    @Override
    public int valueArrayBinarySearch(long[] key, DataInput2 in, int count, Comparator comparator) throws IOException {
        int start = in.getPos();
        int low = 0;
        int high = count - 1;
        int found = -1;
        while (low <= high && found < 0) {
            int middle = (low + high) >>> 1;
            in.setPos(start + middle * width * Long.BYTES);
            int order = compareNext(in, key);
            if (order < 0) {
                low = middle + 1;
            } else if (order > 0) {
                high = middle - 1;
            } else {
                found = middle;
            }
        }
        in.setPos(start + count * width * Long.BYTES);
        return found < 0 ? -(low + 1) : found;
    }

    private static int compareNext(DataInput2 in, long[] key) throws IOException {
        for (long word : key) {
            int order = Long.compareUnsigned(in.readLong(), word);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public long[] valueArrayBinaryGet(DataInput2 in, int count, int index) throws IOException {
        in.setPos(in.getPos() + index * width * Long.BYTES);
        return read(in, width);
    }

    @Override
    public int valueArraySearch(Object node, long[] key) {
        long[] words = (long[]) node;
        int low = 0;
        int high = words.length / width - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = compareAt(words, middle * width, key);
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

    private static int compareAt(long[] words, int from, long[] key) {
        for (int i = 0; i < key.length; i++) {
            int order = Long.compareUnsigned(words[from + i], key[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @Override
    public int valueArraySearch(Object node, long[] key, Comparator comparator) {
        return valueArraySearch(node, key);
    }

    @Override
    public void valueArraySerialize(DataOutput2 out, Object node) throws IOException {
        for (long word : (long[]) node) {
            out.writeLong(word);
        }
    }

    @Override
    public Object valueArrayDeserialize(DataInput2 in, int count) throws IOException {
        return read(in, count * width);
    }

    @Override
    public long[] valueArrayGet(Object node, int index) {
        return Arrays.copyOfRange((long[]) node, index * width, (index + 1) * width);
    }

    @Override
    public int valueArraySize(Object node) {
        return ((long[]) node).length / width;
    }

    @Override
    public Object valueArrayEmpty() {
        return NONE;
    }

    @Override
    public Object valueArrayPut(Object node, int index, long[] added) {
        long[] before = (long[]) node;
        int at = index * width;
        long[] after = new long[before.length + width];
        System.arraycopy(before, 0, after, 0, at);
        System.arraycopy(added, 0, after, at, width);
        System.arraycopy(before, at, after, at + width, before.length - at);
        return after;
    }

    @Override
    public Object valueArrayUpdateVal(Object node, int index, long[] changed) {
        long[] after = ((long[]) node).clone();
        System.arraycopy(changed, 0, after, index * width, width);
        return after;
    }

    @Override
    public Object valueArrayFromArray(Object[] entries) {
        long[] words = new long[entries.length * width];
        for (int i = 0; i < entries.length; i++) {
            System.arraycopy((long[]) entries[i], 0, words, i * width, width);
        }
        return words;
    }

    @Override
    public Object valueArrayCopyOfRange(Object node, int from, int to) {
        return Arrays.copyOfRange((long[]) node, from * width, to * width);
    }

    /** MapDB counts from one here. */
    @Override
    public Object valueArrayDeleteValue(Object node, int position) {
        long[] before = (long[]) node;
        int at = (position - 1) * width;
        long[] after = new long[before.length - width];
        System.arraycopy(before, 0, after, 0, at);
        System.arraycopy(before, at + width, after, at, after.length - at);
        return after;
    }
}
