package dev.kith.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.tck.ColumnMatrixPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stands in the last module: the tests of every store have run, and written down what they found. */
class ColumnMatrixTest {

    private static final Path ROOT = Path.of("..");

    /** What stands in {@code src/servers/java} compares the other columns too. */
    @Test
    void the_page_shows_what_the_tests_of_the_embedded_stores_found() throws Exception {
        String found = embedded(found());

        assertThat(found).contains("jdbi-h2-file", "jooq-h2-file", "mapdb-file", "reference");
        assertThat(embedded(page())).isEqualTo(found);
    }

    static String page() throws IOException {
        return Files.readString(ROOT.resolve("docs/column-matrix.md"));
    }

    static String found() throws IOException {
        return ColumnMatrixPage.compose(Stream.of("storage-tck", "storage-jdbi", "storage-jooq", "storage-mapdb")
                .map(ROOT::resolve)
                .toList());
    }

    private static String embedded(String page) {
        List<String> lines = page.lines().toList();
        String[] heads = cells(lines.stream()
                .filter(line -> line.startsWith("| column "))
                .findFirst()
                .orElseThrow());
        int[] kept = IntStream.range(0, heads.length)
                .filter(column -> !heads[column].endsWith("-postgresql") && !heads[column].endsWith("-mariadb"))
                .toArray();
        return lines.stream()
                .map(line -> line.startsWith("|") ? only(kept, cells(line)) : line)
                .collect(Collectors.joining("\n"));
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|", -1))
                .map(String::strip)
                .toArray(String[]::new);
    }

    private static String only(int[] columns, String[] cells) {
        return IntStream.of(columns).mapToObj(column -> cells[column]).collect(Collectors.joining("|"));
    }
}
