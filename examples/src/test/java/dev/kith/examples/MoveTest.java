package dev.kith.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.core.Storages;
import dev.kith.examples.replay.Replay;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoveTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private String source;
    private Replay.Loaded loaded;

    @BeforeEach
    void loadTheSample() throws IOException {
        source = "mapdb:" + folder.resolve("from.db");
        try (Storage storage = Storages.open(source, OpenOptions.DEFAULT)) {
            loaded = Replay.sample(storage, new PrintStream(PrintStream.nullOutputStream()));
        }
    }

    @Test
    void from_store_to_store_the_digest_stays() {
        String last = source;
        for (String scheme : List.of("jooq:jdbc:h2:file:", "jdbi:jdbc:h2:file:", "mapdb:")) {
            String next = scheme + folder.resolve("next-" + scheme.replace(':', '-'));
            assertThat(run("move", "--from", last, "--to", next)).isZero();
            last = next;
        }
        List<String> told = out.toString(UTF_8).lines().toList();
        assertThat(told)
                .hasSize(3 * 8)
                .filteredOn(line -> line.endsWith(loaded.digest()))
                .hasSize(6);
        assertThat(told.subList(1, 5).stream().mapToLong(MoveTest::count).sum()).isEqualTo(loaded.rows());
        assertThat(told.get(7)).isEqualTo("One digest: both stores hold the same.");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_store_with_rows_is_left_alone_and_told_in_a_line() {
        String target = "mapdb:" + folder.resolve("to.db");
        assertThat(run("move", "--from", source, "--to", target)).isZero();
        out.reset();
        assertThat(run("move", "--from", source, "--to", target)).isEqualTo(1);
        assertThat(err.toString(UTF_8))
                .startsWith("There are users in " + target + " already")
                .hasLineCount(1);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    private static long count(String row) {
        return Long.parseLong(row.substring(row.lastIndexOf(' ') + 1).replace(",", ""));
    }

    private int run(String... arguments) {
        return new Main(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(arguments);
    }
}
