package dev.kith.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Storages;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.Samples;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SwapTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PrintStream told = new PrintStream(out, true, UTF_8);
    private final PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);

    @TempDir
    Path folder;

    @Test
    void every_embedded_store_ends_with_one_digest() {
        assertThat(new Main(told, err).run("swap")).isZero();
        List<String> rows = out.toString(UTF_8).lines().toList();
        assertThat(rows).hasSize(8);
        assertThat(rows.subList(1, 7).stream().map(row -> row.substring(row.lastIndexOf(' '))))
                .hasSize(6)
                .containsOnly(rows.get(1).substring(rows.get(1).lastIndexOf(' ')));
        assertThat(rows.get(7)).startsWith("One digest");
    }

    @Test
    void a_store_that_holds_more_than_the_others_is_a_failure() throws Exception {
        String other = "mapdb:" + folder.resolve("other.db");
        try (Storage storage = Storages.open(other, OpenOptions.DEFAULT)) {
            storage.users().insert(Samples.user("somebody-else"));
        }
        Swap swap = new Swap(List.of(Swap.Place.embedded("mapdb:memory"), Swap.Place.embedded(other)));
        assertThat(swap.run(told, err)).isFalse();
        assertThat(out.toString(UTF_8)).contains("The digests differ.");
    }

    @Test
    void a_server_that_cannot_be_reached_is_told_before_anything_is_written() {
        ByteArrayOutputStream failures = new ByteArrayOutputStream();
        int status = new Main(told, new PrintStream(failures, true, UTF_8))
                .run("swap", "--postgresql", "jdbc:nosuch://localhost/kith?password=secret");
        assertThat(status).isEqualTo(1);
        assertThat(failures.toString(UTF_8))
                .startsWith("No connection to jdbc:nosuch://localhost/kith")
                .hasLineCount(1)
                .doesNotContain("secret");
        assertThat(out.toString(UTF_8)).isEmpty();
    }
}
