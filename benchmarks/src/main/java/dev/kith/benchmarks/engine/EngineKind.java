package dev.kith.benchmarks.engine;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What can be measured. */
public enum EngineKind {
    /** Kith in one file, on MapDB. */
    KITH,
    /** Kith on an H2 file through JDBI. */
    KITH_H2,
    /** {@link RawLog}. */
    RAW,
    /** MapDB with its own write-ahead log. */
    STOREWAL,
    /** H2's MVStore, commit and sync. */
    MVSTORE,
    /** SQLite with a write-ahead log and {@code synchronous=FULL}. */
    SQLITE,
    /** RocksDB with synced batches. */
    ROCKSDB;

    /** {@return what the tables call it} */
    public String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@return whether it finds again what it is given} */
    public boolean isStore() {
        return this != RAW;
    }

    /**
     * Finds a kind.
     *
     * @param title its {@link #title()}
     * @return the kind
     * @throws IllegalArgumentException where there is none
     */
    public static EngineKind of(String title) {
        return Arrays.stream(values())
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No engine '" + title + "'; there are " + titles()));
    }

    /** {@return all titles} */
    public static List<String> titles() {
        return Arrays.stream(values()).map(EngineKind::title).toList();
    }

    /**
     * Opens a store, or makes it.
     *
     * @param directory where its files are
     * @return the store
     */
    public Engine openStore(Path directory) {
        return switch (this) {
            case KITH -> new KithEngine("mapdb:" + directory.resolve("community.db"));
            case KITH_H2 -> new KithEngine("jdbi:jdbc:h2:file:" + directory.resolve("community"));
            case STOREWAL -> new KeyValueEngine(new StoreWalMaps(directory));
            case MVSTORE -> new KeyValueEngine(new MvStoreMaps(directory));
            case SQLITE -> new SqliteEngine(directory);
            case ROCKSDB -> new RocksEngine(directory);
            case RAW -> throw new IllegalArgumentException("The raw log is no store");
        };
    }

    /**
     * Gives back space that a peer gives back only when it is told to. It is never measured.
     *
     * @param directory where the files of a closed store are
     */
    public void tidy(Path directory) {
        if (this == MVSTORE) {
            MvStoreMaps.compact(directory);
        }
    }

    /**
     * Opens whatever it is for storing only.
     *
     * @param directory where its files are
     * @return the store or the log
     */
    public Inserter open(Path directory) {
        return this == RAW ? new RawLog(directory) : openStore(directory);
    }
}
