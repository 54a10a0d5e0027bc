package dev.kith.benchmarks.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreTool;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** H2's MVStore: a commit writes a chunk, and a sync forces it. */
final class MvStoreMaps implements CommittedMaps {

    private static final int CACHE_MEGABYTES = 256;
    private static final String FILE = "messages.mv";

    private final MVStore store;
    private final Map<Index, MVMap<byte[], byte[]>> maps = new EnumMap<>(Index.class);

    MvStoreMaps(Path directory) {
        store = new MVStore.Builder()
                .fileName(directory.resolve(FILE).toString())
                .autoCommitDisabled()
                .cacheSize(CACHE_MEGABYTES)
                .open();
        for (Index index : Index.values()) {
            maps.put(index, store.openMap(index.name(), builder()));
        }
    }

    private static MVMap.Builder<byte[], byte[]> builder() {
        return new MVMap.Builder<byte[], byte[]>()
                .keyType(ByteArrayDataType.INSTANCE)
                .valueType(ByteArrayDataType.INSTANCE);
    }

    @Override
    public byte @Nullable [] get(Index index, byte[] key) {
        return map(index).get(key);
    }

    @Override
    public void put(Index index, byte[] key, byte[] value) {
        map(index).put(key, value);
    }

    @Override
    public List<byte[]> lastValues(Index index, byte[] prefix, int limit) {
        List<byte[]> values = new ArrayList<>(limit);
        byte[] from = map(index).lowerKey(Keys.after(prefix));
        if (from != null) {
            Cursor<byte[], byte[]> cursor = map(index).cursor(from, prefix, true);
            while (values.size() < limit && cursor.hasNext()) {
                cursor.next();
                values.add(cursor.getValue());
            }
        }
        return values;
    }

    @Override
    public long count(Index index, byte[] prefix) {
        long count = 0;
        Cursor<byte[], byte[]> cursor = map(index).cursor(prefix);
        while (cursor.hasNext() && Keys.startsWith(cursor.next(), prefix)) {
            count++;
        }
        return count;
    }

    @Override
    public void commit() {
        store.commit();
        store.sync();
    }

    /** Copies what is in use, of a store that is closed: left to itself it keeps every state a page ever had. */
    static void compact(Path directory) {
        MVStoreTool.compact(directory.resolve(FILE).toString(), false);
    }

    @Override
    public void close() {
        store.close();
    }

    private MVMap<byte[], byte[]> map(Index index) {
        return Objects.requireNonNull(maps.get(index));
    }
}
