package dev.kith.benchmarks.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.benchmarks.traffic.Traffic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawLogTest {

    private static final int COUNT = 400;

    @TempDir
    private Path folder;

    @Test
    void writes_every_message_of_eight_threads_to_the_file() throws IOException {
        try (Inserter log = EngineKind.RAW.open(folder)) {
            Together.run(8, thread -> {
                for (int number = thread; number < COUNT; number += 8) {
                    log.insert(Traffic.message(number));
                }
            });
        }
        String written = Files.readString(folder.resolve("messages.log"), ISO_8859_1);
        for (int number = 0; number < COUNT; number++) {
            assertThat(written.contains(
                            Objects.requireNonNull(Traffic.message(number).content())))
                    .isTrue();
        }
    }
}
