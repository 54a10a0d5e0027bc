package dev.kith.storage.mapdb;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;

/**
 * The values of a unique column of text, and whose they are.
 *
 * @param ids text → id of its row
 * @param words how many words the longest text takes
 */
record TextIndex(BTreeMap<long[], long[]> ids, int words) {

    /** Whose a text is: a key of the table, or null. */
    long @Nullable [] find(String text) {
        long[] key = TextKey.of(text, words);
        return key == null ? null : ids.get(key);
    }

    boolean has(@Nullable String text) {
        return text != null && find(text) != null;
    }

    void put(@Nullable String text, long[] id) {
        if (text != null) {
            ids.put(key(text), id);
        }
    }

    void remove(@Nullable String text) {
        if (text != null) {
            ids.remove(key(text));
        }
    }

    private long[] key(String text) {
        long[] key = TextKey.of(text, words);
        if (key == null) {
            throw new IllegalArgumentException("No column holds this text");
        }
        return key;
    }

    /** The ids in the order of the texts, from the first that is greater. */
    Iterator<long[]> after(@Nullable String text) {
        return ids.valueIterator(text == null ? null : TextKey.place(text, words), false, null, false);
    }

    boolean is(String text, long[] id) {
        return Arrays.equals(find(text), id);
    }
}
