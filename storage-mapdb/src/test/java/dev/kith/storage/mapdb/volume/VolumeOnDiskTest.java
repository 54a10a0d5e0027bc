package dev.kith.storage.mapdb.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VolumeOnDiskTest {

    private static final VolumeOptions SMALL =
            VolumeOptions.defaults().withJournalSize(1 << 18).withSliceSize(1 << 20);

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("community.db");
    }

    private CrashSafeVolume open() {
        return CrashSafeVolume.open(new FileDisk(file()), SMALL);
    }

    @Test
    void closedItIsOneFileThatHasEverything() throws Exception {
        List<String> expected;
        try (CrashSafeVolume volume = open()) {
            ModelMap map = new ModelMap(volume);
            Random random = new Random(1);
            for (int i = 0; i < 500; i++) {
                for (int k = 0; k < 10; k++) {
                    map.change(random, 5000, 500);
                }
                map.commit();
            }
            expected = map.expected();
            assertThat(map.written()).isEqualTo(expected);
            assertThat(ModelMap.read(volume)).isEqualTo(expected);
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file());
        }
        try (CrashSafeVolume volume = open()) {
            assertThat(ModelMap.read(volume)).isEqualTo(expected);
            volume.checkPages(damaged -> assertThat(damaged).isNull());
        }
    }
}
