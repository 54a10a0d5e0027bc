package dev.kith.examples.replay;

import dev.kith.core.ContentDigest;
import dev.kith.spi.Storage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Iterator;
import java.util.List;

/** A source of given lines, and a way to load one. */
record Lines(Origin origin, Iterator<Line> lines) implements LineSource {

    static Lines of(Line... lines) {
        return new Lines(Origin.IRC, List.of(lines).iterator());
    }

    static Report load(Storage storage, LineSource source) throws IOException {
        Loader loader = new Loader(storage);
        loader.load(source, new Progress("test", new PrintStream(PrintStream.nullOutputStream()), false, () -> 0));
        return loader.report(1, ContentDigest.of(storage));
    }

    @Override
    public Line next() {
        return lines.hasNext() ? lines.next() : null;
    }

    @Override
    public double done() {
        return 0;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
