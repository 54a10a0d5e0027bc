package dev.kith.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/** An open RocksDB with a column family for each index. */
final class RocksFiles {

    private static final List<Index> INDEXES = List.of(Index.values());
    private static final long CACHE_BYTES = 256L << 20;
    private static final double BITS_PER_KEY = 10;

    private final DBOptions options = new DBOptions()
            .setCreateIfMissing(true)
            .setCreateMissingColumnFamilies(true)
            .setMaxBackgroundJobs(2);
    private final ColumnFamilyOptions familyOptions = new ColumnFamilyOptions()
            .setMergeOperatorName("max")
            .setTableFormatConfig(new BlockBasedTableConfig()
                    .setBlockCache(new LRUCache(CACHE_BYTES))
                    .setFilterPolicy(new BloomFilter(BITS_PER_KEY)));
    private final WriteOptions synced = new WriteOptions().setSync(true);
    private final List<ColumnFamilyHandle> families = new ArrayList<>();
    private final Map<Index, ColumnFamilyHandle> byIndex = new EnumMap<>(Index.class);
    private final RocksDB db;

    RocksFiles(Path directory) {
        List<ColumnFamilyDescriptor> descriptors = INDEXES.stream()
                .map(each -> new ColumnFamilyDescriptor(each.name().getBytes(UTF_8), familyOptions))
                .collect(Collectors.toCollection(ArrayList::new));
        // RocksDB insists on it
        descriptors.add(new ColumnFamilyDescriptor(RocksDB.DEFAULT_COLUMN_FAMILY, familyOptions));
        try {
            db = RocksDB.open(options, directory.resolve("rocksdb").toString(), descriptors, families);
        } catch (RocksDBException failure) {
            throw new EngineFailure(failure);
        }
        for (int i = 0; i < INDEXES.size(); i++) {
            byIndex.put(INDEXES.get(i), families.get(i));
        }
    }

    RocksDB db() {
        return db;
    }

    WriteOptions synced() {
        return synced;
    }

    ColumnFamilyHandle family(Index index) {
        return Objects.requireNonNull(byIndex.get(index));
    }

    void close() {
        families.forEach(ColumnFamilyHandle::close);
        db.close();
        synced.close();
        familyOptions.close();
        options.close();
    }
}
