package dev.kith.storage.tck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a run of the column matrix found, written down for the page that compares the stores. */
final class MatrixResults {

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    MatrixResults(Path directory, String store, String rule) {
        this.file = directory.resolve(store + "." + rule + ".tsv");
    }

    /** Takes a cell that passed. */
    void passed(MatrixCell cell) {
        lines.add(String.join(
                "\t", cell.column().toString(), cell.rule(), cell.matrixCase().text(), cell.outcome()));
    }

    void write() {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
