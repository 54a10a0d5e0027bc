package dev.kith.examples.replay;

import dev.kith.core.ContentDigest;
import dev.kith.core.Storages;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Loads conversations into a store: those of the files that are given, or a sample.
 *
 * @param store the store's URL
 * @param college direct messages, or null
 * @param irc a zip of channel logs, or null
 * @param report where to write the report as JSON, or null
 */
public record Replay(
        String store,
        @Nullable Path college,
        @Nullable Path irc,
        @Nullable Path report) {

    /** Set to true by the launcher where somebody looks at what goes to standard error. */
    private static final String TERMINAL = "kith.terminal";

    /**
     * Loads, and tells what it did. Doing it again changes nothing; after an interruption it completes what is there.
     *
     * @param out where the table goes
     * @param err where the progress goes
     * @throws IOException where a file cannot be read or written
     */
    public void run(PrintStream out, PrintStream err) throws IOException {
        try (Sources sources = Sources.open(college, irc);
                Storage storage = Storages.open(store, OpenOptions.DEFAULT)) {
            Report done = load(sources, storage, err);
            new ReportTable(out).print(done);
            if (report != null) {
                done.write(report);
            }
        }
    }

    /**
     * Loads the sample.
     *
     * @param storage where to
     * @param err where the progress goes
     * @return the digest over all that the store then holds, and how many rows that is of the sample
     * @throws IOException never, since the sample is no file
     */
    public static Loaded sample(Storage storage, PrintStream err) throws IOException {
        try (Sources sources = Sources.open(null, null)) {
            Report done = load(sources, storage, err);
            return new Loaded(done.users() + done.messages() + done.groups() + done.groupMembers(), done.digest());
        }
    }

    /**
     * What a store holds.
     *
     * @param rows of all four tables
     * @param digest over every column of them
     */
    public record Loaded(long rows, String digest) {}

    static Report load(Sources sources, Storage storage, PrintStream err) throws IOException {
        Loader loader = new Loader(storage);
        long began = System.nanoTime();
        for (LineSource source : sources.all()) {
            loader.load(
                    source, new Progress(source.origin().title(), err, Boolean.getBoolean(TERMINAL), System::nanoTime));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        return loader.report(seconds, ContentDigest.of(storage));
    }
}
