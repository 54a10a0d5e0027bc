package dev.kith.storage.mapdb;

import java.util.Comparator;
import org.mapdb.DataInput2;
import org.mapdb.DataOutput2;
import org.mapdb.serializer.GroupSerializer;

/** The values of a set: {@code true}, which takes no space. Of a node's values only the number is kept. */
@SuppressWarnings("rawtypes") // as MapDB declares them
final class NoValues implements GroupSerializer<Boolean> {

    @Override
    public void serialize(DataOutput2 out, Boolean value) {}

    @Override
    public Boolean deserialize(DataInput2 in, int available) {
        return Boolean.TRUE;
    }

    @Override
    public boolean isTrusted() {
        return true;
    }

    @Override
    public Boolean valueArrayBinaryGet(DataInput2 in, int count, int index) {
        return Boolean.TRUE;
    }

    @Override
    public int valueArraySearch(Object node, Boolean key) {
        throw new UnsupportedOperationException("These are no keys");
    }

    @Override
    public int valueArraySearch(Object node, Boolean key, Comparator comparator) {
        return valueArraySearch(node, key);
    }

    @Override
    public void valueArraySerialize(DataOutput2 out, Object node) {}

    @Override
    public Object valueArrayDeserialize(DataInput2 in, int count) {
        return count;
    }

    @Override
    public Boolean valueArrayGet(Object node, int index) {
        return Boolean.TRUE;
    }

    @Override
    public int valueArraySize(Object node) {
        return (Integer) node;
    }

    @Override
    public Object valueArrayEmpty() {
        return 0;
    }

    @Override
    public Object valueArrayPut(Object node, int index, Boolean added) {
        return (Integer) node + 1;
    }

    @Override
    public Object valueArrayUpdateVal(Object node, int index, Boolean changed) {
        return node;
    }

    @Override
    public Object valueArrayFromArray(Object[] entries) {
        return entries.length;
    }

    @Override
    public Object valueArrayCopyOfRange(Object node, int from, int to) {
        return to - from;
    }

    @Override
    public Object valueArrayDeleteValue(Object node, int position) {
        return (Integer) node - 1;
    }
}
