package dev.kith.storage.tck;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs cells of the column matrix as tests, and writes down those that pass. */
public final class MatrixTrials {

    private MatrixTrials() {}

    /**
     * Makes a test of each cell.
     *
     * @param cells cells of one rule, at least one
     * @param fixture makes a fixture, which is closed
     * @return the tests; when JUnit closes the stream, what passed is written to the fixture's
     *     {@linkplain StorageFixture#matrixDirectory() directory}
     */
    public static Stream<DynamicTest> of(List<MatrixCell> cells, Supplier<StorageFixture> fixture) {
        MatrixResults results = results(cells.get(0).rule(), fixture);
        return cells.stream()
                .map(cell -> DynamicTest.dynamicTest(cell.sentence(), () -> {
                    try (StorageFixture opened = fixture.get()) {
                        cell.check(opened);
                    }
                    results.passed(cell);
                }))
                .onClose(results::write);
    }

    private static MatrixResults results(String rule, Supplier<StorageFixture> fixture) {
        try (StorageFixture opened = fixture.get()) {
            return new MatrixResults(opened.matrixDirectory(), opened.name(), rule);
        }
    }
}
