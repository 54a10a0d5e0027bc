package dev.kith.benchmarks.engine;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentNavigableMap;
import org.jspecify.annotations.Nullable;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.DBMaker;
import org.mapdb.Serializer;

/** MapDB as it comes, with its own write-ahead log. It is measured for its speed: it does not survive every crash. */
final class StoreWalMaps implements CommittedMaps {

    private static final int NODE = 16;

    private final DB db;
    private final Map<Index, BTreeMap<byte[], byte[]>> maps = new EnumMap<>(Index.class);

    StoreWalMaps(Path directory) {
        db = DBMaker.fileDB(directory.resolve("messages.mapdb").toFile())
                .fileMmapEnableIfSupported()
                .transactionEnable()
                .make();
        for (Index index : Index.values()) {
            maps.put(index, open(index));
        }
        db.commit();
    }

    private BTreeMap<byte[], byte[]> open(Index index) {
        DB.TreeMapMaker<byte[], byte[]> maker = db.treeMap(index.name())
                .keySerializer(Serializer.BYTE_ARRAY)
                .valueSerializer(Serializer.BYTE_ARRAY)
                .maxNodeSize(NODE);
        return (index == Index.MESSAGES ? maker.valuesOutsideNodesEnable() : maker).createOrOpen();
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
        return startingWith(index, prefix).descendingMap().values().stream()
                .limit(limit)
                .toList();
    }

    @Override
    public long count(Index index, byte[] prefix) {
        return startingWith(index, prefix).keySet().stream().count();
    }

    @Override
    public void commit() {
        db.commit();
    }

    @Override
    public void close() {
        db.close();
    }

    private ConcurrentNavigableMap<byte[], byte[]> startingWith(Index index, byte[] prefix) {
        return map(index).subMap(prefix, true, Keys.after(prefix), false);
    }

    private BTreeMap<byte[], byte[]> map(Index index) {
        return Objects.requireNonNull(maps.get(index));
    }
}
