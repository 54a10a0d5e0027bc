package dev.kith.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.tck.ColumnMatrixPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stands in the last module: the tests of every store have run, and written down what they found. */
class ColumnMatrixTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void the_page_shows_what_the_tests_of_the_stores_found() throws Exception {
        String found = ColumnMatrixPage.compose(
                List.of("storage-tck", "storage-jdbi", "storage-jooq", "storage-mapdb").stream()
                        .map(ROOT::resolve)
                        .toList());

        assertThat(Files.readString(ROOT.resolve("docs/column-matrix.md"))).isEqualTo(found);
    }
}
