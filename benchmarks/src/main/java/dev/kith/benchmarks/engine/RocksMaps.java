package dev.kith.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/** RocksDB's ordered maps: reads what is stored, writes into a batch. */
final class RocksMaps implements OrderedMaps {

    private final RocksFiles files;
    private final @Nullable WriteBatch batch;

    /** Without a batch for reading only. */
    RocksMaps(RocksFiles files, @Nullable WriteBatch batch) {
        this.files = files;
        this.batch = batch;
    }

    @Override
    public byte @Nullable [] get(Index index, byte[] key) {
        try {
            return files.db().get(files.family(index), key);
        } catch (RocksDBException failure) {
            throw new EngineFailure(failure);
        }
    }

    @Override
    public void put(Index index, byte[] key, byte[] value) {
        try {
            batch().put(files.family(index), key, value);
        } catch (RocksDBException failure) {
            throw new EngineFailure(failure);
        }
    }

    /** RocksDB compares the two when it reads or compacts, so that no lock is needed from reading to writing. */
    @Override
    public void putGreater(Index index, byte[] key, byte[] value) {
        try {
            batch().merge(files.family(index), key, value);
        } catch (RocksDBException failure) {
            throw new EngineFailure(failure);
        }
    }

    @Override
    public List<byte[]> lastValues(Index index, byte[] prefix, int limit) {
        List<byte[]> values = new ArrayList<>(limit);
        try (RocksIterator iterator = files.db().newIterator(files.family(index))) {
            iterator.seekForPrev(Keys.after(prefix));
            while (values.size() < limit && iterator.isValid() && Keys.startsWith(iterator.key(), prefix)) {
                values.add(iterator.value());
                iterator.prev();
            }
        }
        return values;
    }

    @Override
    public long count(Index index, byte[] prefix) {
        long count = 0;
        try (RocksIterator iterator = files.db().newIterator(files.family(index))) {
            iterator.seek(prefix);
            while (iterator.isValid() && Keys.startsWith(iterator.key(), prefix)) {
                count++;
                iterator.next();
            }
        }
        return count;
    }

    private WriteBatch batch() {
        return Objects.requireNonNull(batch, "reading only");
    }
}
