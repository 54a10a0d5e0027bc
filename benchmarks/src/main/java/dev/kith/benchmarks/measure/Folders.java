package dev.kith.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes, copies and removes folders of files. */
final class Folders {

    private Folders() {}

    static Path make(Path folder) {
        return call(() -> Files.createDirectories(folder));
    }

    static Path makeNew(Path parent) {
        return call(() -> Files.createTempDirectory(make(parent), "run-"));
    }

    static void copy(Path from, Path to) {
        for (Path each : walk(from)) {
            call(() -> Files.copy(each, to.resolve(from.relativize(each))));
        }
    }

    static void move(Path from, Path to) {
        call(() -> Files.move(from, to));
    }

    static void remove(Path folder) {
        List<Path> all = walk(folder);
        all.stream().sorted(Comparator.reverseOrder()).forEach(each -> call(() -> Files.deleteIfExists(each)));
    }

    private static List<Path> walk(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        return call(() -> {
            try (Stream<Path> all = Files.walk(folder)) {
                return all.toList();
            }
        });
    }

    private static <T> T call(Work<T> work) {
        try {
            return work.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}
