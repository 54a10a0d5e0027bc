package dev.kith.benchmarks.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.benchmarks.measure.SqlPlaces;
import dev.kith.storage.sql.Database;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageBuffersTest {

    @TempDir
    private Path directory;

    @Test
    void tells_what_a_page_takes_of_a_conversation_by_itself_and_of_one_that_is_scattered() {
        try (SqlPlaces places = new SqlPlaces(directory, Map.of(), new PrintStream(OutputStream.nullOutputStream()))) {
            SqlPlace place = places.filled(Database.POSTGRESQL, 20_000);

            assertThat(PageBuffers.read(place, 20_000))
                    .containsOnlyKeys("newest, huge", "middle, huge", "newest, scattered")
                    .allSatisfy((page, buffers) -> assertThat(buffers).isBetween(2L, 60L));
        }
    }
}
