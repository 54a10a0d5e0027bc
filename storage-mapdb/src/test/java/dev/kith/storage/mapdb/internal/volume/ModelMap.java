package dev.kith.storage.mapdb.internal.volume;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.mapdb.BTreeMap;
import org.mapdb.DB;
import org.mapdb.Serializer;
import org.mapdb.StoreDirect;
import org.mapdb.volume.Volume;
import org.mapdb.volume.VolumeFactory;

/** A map of MapDB's on a volume, and beside it one of Java's that every change is made to as well. */
final class ModelMap {

    final CrashSafeVolume volume;
    private final Map<Long, byte[]> model;
    private TreeMap<Long, byte[]> committed;
    private BTreeMap<Long, byte[]> map;

    ModelMap(CrashSafeVolume volume) {
        this(volume, new TreeMap<>());
    }

    private ModelMap(CrashSafeVolume volume, Map<Long, byte[]> model) {
        this.volume = volume;
        this.model = model;
        this.committed = new TreeMap<>(model);
        open();
    }

    /** Whatever is there is what is expected. */
    static ModelMap found(CrashSafeVolume volume) {
        ModelMap map = new ModelMap(volume);
        map.model.putAll(map.map);
        map.committed.putAll(map.map);
        return map;
    }

    /** The same map, found on a volume that was opened again. */
    ModelMap reopened(CrashSafeVolume again) {
        return new ModelMap(again, model);
    }

    /** MapDB remembers what it read: after a rollback its objects are made anew. */
    void open() {
        map = map(volume.writing(), !volume.isNew(), false);
        if (volume.isNew()) {
            commit();
        }
    }

    private static BTreeMap<Long, byte[]> map(Volume volume, boolean exists, boolean readOnly) {
        VolumeFactory factory = VolumeFactory.wrap(volume, exists);
        StoreDirect store = new StoreDirect(
                null, factory, readOnly, 0, false, 0, 1 << 20, 0, false, false, false, false, false, false);
        DB db = new DB(store, exists, false, ModelMap.class.getClassLoader(), 0);
        return db.treeMap("map", Serializer.LONG, Serializer.BYTE_ARRAY)
                .valuesOutsideNodesEnable()
                .maxNodeSize(16)
                .createOrOpen();
    }

    void put(long key, byte[] value) {
        map.put(key, value);
        model.put(key, value);
    }

    void remove(long key) {
        map.remove(key);
        model.remove(key);
    }

    void change(Random random, int keys, int longest) {
        long key = random.nextInt(keys);
        if (random.nextInt(4) == 0) {
            remove(key);
        } else {
            byte[] value = new byte[random.nextInt(longest)];
            random.nextBytes(value);
            put(key, value);
        }
    }

    boolean commit() {
        boolean changed = volume.commit(() -> {});
        committed = new TreeMap<>(model);
        return changed;
    }

    /** Both are as after the last commit that went well. */
    void rollback() {
        volume.rollback();
        model.clear();
        model.putAll(committed);
        open();
    }

    List<String> written() {
        return contents(map);
    }

    List<String> expected() {
        return contents(model);
    }

    /** What readers find. */
    static List<String> read(CrashSafeVolume volume) {
        volume.readLock().lock();
        try {
            return volume.isNew() ? List.of() : contents(map(volume.reading(), true, true));
        } finally {
            volume.readLock().unlock();
        }
    }

    static List<String> contents(Map<Long, byte[]> map) {
        List<String> contents = new ArrayList<>();
        map.forEach((key, value) -> contents.add(key + "=" + value.length + ":" + Arrays.hashCode(value)));
        return contents;
    }
}
