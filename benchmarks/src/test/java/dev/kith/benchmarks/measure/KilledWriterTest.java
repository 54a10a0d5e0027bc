package dev.kith.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.benchmarks.engine.Engine;
import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.traffic.Traffic;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KilledWriterTest {

    private static final long MESSAGES = 200;

    @TempDir
    private Path directory;

    /** MapDB's own log is not asked: it does lose messages. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RAW", "STOREWAL"})
    void a_killed_process_leaves_everything_it_acknowledged(EngineKind kind) {
        Path folder = new DataSets(directory).prepared(kind, MESSAGES);

        long last = KilledWriter.run(kind, folder, MESSAGES, MESSAGES);

        try (Engine reopened = kind.openStore(folder)) {
            assertThat(last).isGreaterThan(2 * MESSAGES);
            for (long number = 0; number <= last; number++) {
                assertThat(reopened.find(Traffic.id(number))).contains(Traffic.message(number));
            }
        }
    }
}
