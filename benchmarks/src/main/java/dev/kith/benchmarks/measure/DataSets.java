package dev.kith.benchmarks.measure;

import dev.kith.benchmarks.engine.Engine;
import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.traffic.Traffic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;

/** Stores with a known number of messages, made once for each engine and kept. */
public final class DataSets {

    private static final int BATCH = 1_000;
    private static final int TIDY_AFTER = 250_000;

    private final Path directory;

    /**
     * Keeps them in a folder.
     *
     * @param directory which, on the medium that is to be measured
     */
    public DataSets(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /**
     * Makes a data set unless it is there.
     *
     * @param kind whose
     * @param messages how many messages: those of {@link Traffic} with the numbers below
     * @return the folder of the closed store; empty for the raw log
     */
    public Path prepared(EngineKind kind, long messages) {
        Path made = folder(kind, messages);
        if (!Files.exists(made)) {
            Path making = made.resolveSibling(messages + ".making");
            Folders.remove(making);
            Folders.make(making);
            if (kind.isStore()) {
                fill(kind, making, messages);
            }
            Folders.move(making, made);
        }
        return made;
    }

    /**
     * Tells whether a data set is there.
     *
     * @param kind whose
     * @param messages how many messages
     * @return whether {@link #prepared} has nothing to do
     */
    public boolean has(EngineKind kind, long messages) {
        return Files.exists(folder(kind, messages));
    }

    private Path folder(EngineKind kind, long messages) {
        return directory.resolve(kind.title()).resolve(Long.toString(messages));
    }

    /**
     * Makes a copy of a data set, to write to and to remove.
     *
     * @param kind whose
     * @param messages how many messages
     * @return the folder of the closed store
     */
    public Path copy(EngineKind kind, long messages) {
        Path copy = fresh();
        Folders.remove(copy);
        Folders.copy(prepared(kind, messages), copy);
        return copy;
    }

    /** {@return an empty folder, to write to and to remove} */
    public Path fresh() {
        return Folders.makeNew(directory.resolve("scratch"));
    }

    private static void fill(EngineKind kind, Path folder, long messages) {
        try (Engine engine = kind.openStore(folder)) {
            engine.addUsers(Traffic.users());
        }
        for (long start = 0; start < messages; start += TIDY_AFTER) {
            try (Engine engine = kind.openStore(folder)) {
                fill(engine, start, Math.min(messages, start + TIDY_AFTER));
            }
            kind.tidy(folder);
        }
    }

    /** Stores the messages with these numbers, a thousand in each transaction. */
    static void fill(Engine engine, long from, long to) {
        for (long start = from; start < to; start += BATCH) {
            long end = Math.min(to, start + BATCH);
            engine.insertAll(
                    LongStream.range(start, end).mapToObj(Traffic::message).toList());
        }
    }
}
