package dev.kith.examples.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of one replay, all open before anything is loaded, so that a wrong file changes no store. */
record Sources(List<LineSource> all) implements AutoCloseable {

    /** Opens the files that are given, or where there is none the sample. */
    static Sources open(@Nullable Path college, @Nullable Path irc) throws IOException {
        Sources sources = new Sources(new ArrayList<>());
        try {
            sources.add(college, CollegeSource::open);
            sources.add(irc, IrcSource::open);
        } catch (IOException unreadable) {
            sources.close();
            throw unreadable;
        }
        if (sources.all().isEmpty()) {
            sources.all().add(new SampleSource());
        }
        return sources;
    }

    @Override
    public void close() throws IOException {
        for (LineSource source : all) {
            source.close();
        }
    }

    private void add(@Nullable Path file, Opening opening) throws IOException {
        if (file != null) {
            try {
                all.add(opening.open(file));
            } catch (IOException unreadable) {
                throw new IOException(file + " cannot be read: " + unreadable.getMessage(), unreadable);
            }
        }
    }

    private interface Opening {
        LineSource open(Path file) throws IOException;
    }
}
