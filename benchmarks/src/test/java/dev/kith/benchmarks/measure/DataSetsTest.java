package dev.kith.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.benchmarks.engine.Engine;
import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetsTest {

    private static final EngineKind KIND = EngineKind.SQLITE;

    @TempDir
    private Path directory;

    @Test
    void holds_the_messages_with_the_numbers_below_its_size() {
        try (Engine store = KIND.openStore(new DataSets(directory).prepared(KIND, 1_500))) {
            assertThat(store.find(Traffic.id(0))).contains(Traffic.message(0));
            assertThat(store.find(Traffic.id(1_499))).contains(Traffic.message(1_499));
            assertThat(store.find(Traffic.id(1_500))).isEmpty();
        }
    }

    @Test
    void is_made_once() throws IOException {
        Path first = new DataSets(directory).prepared(KIND, 10);
        FileTime made = Files.getLastModifiedTime(first.resolve("messages.sqlite"));

        assertThat(new DataSets(directory).prepared(KIND, 10)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.resolve("messages.sqlite"))).isEqualTo(made);
    }

    @Test
    void a_copy_can_be_written_to_without_changing_the_original() {
        DataSets dataSets = new DataSets(directory);
        try (Engine copy = KIND.openStore(dataSets.copy(KIND, 10))) {
            copy.insert(Traffic.message(10));
            assertThat(copy.find(Traffic.id(9))).isPresent();
        }
        try (Engine original = KIND.openStore(dataSets.prepared(KIND, 10))) {
            assertThat(original.find(Traffic.id(10))).isEmpty();
        }
    }
}
