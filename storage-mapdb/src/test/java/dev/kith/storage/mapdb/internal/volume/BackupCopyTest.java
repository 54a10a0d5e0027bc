package dev.kith.storage.mapdb.internal.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupCopyTest {

    @TempDir
    Path directory;

    private final Random random = new Random(3);

    private Path copied() {
        return directory.resolve("copy.db");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void hasWhatWasCommittedWhenItWasFinished(boolean deferred) throws Exception {
        try (CrashSafeVolume volume = CrashSafeVolume.open(
                new FileDisk(directory.resolve("original.db")), PowerCuts.OPTIONS.withDeferred(deferred))) {
            ModelMap map = new ModelMap(volume);
            change(map, 50);
            try (BackupCopy copy = volume.copyTo(new FileDisk(copied()))) {
                Thread copying = new Thread(copy::copyBase);
                copying.start();
                change(map, 100);
                copying.join();
                change(map, 10);
                copy.finish();
            }
            List<String> expected = map.expected();
            change(map, 50);
            try (CrashSafeVolume opened = CrashSafeVolume.open(new FileDisk(copied()), PowerCuts.OPTIONS)) {
                assertThat(ModelMap.read(opened)).isEqualTo(expected);
                opened.checkPages(damaged -> assertThat(damaged).isNull());
            }
            assertThat(ModelMap.read(volume)).isEqualTo(map.expected());
        }
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactlyInAnyOrder(copied(), directory.resolve("original.db"));
        }
    }

    private void change(ModelMap map, int commits) {
        for (int i = 0; i < commits; i++) {
            map.change(random, 500, 2_000);
            map.change(random, 500, 2_000);
            map.commit();
        }
    }

    @Test
    void isNotMadeOverAnythingElse() throws Exception {
        Files.writeString(copied(), "a letter");
        try (CrashSafeVolume volume = CrashSafeVolume.open(new MemoryDisk(), VolumeOptions.memory());
                BackupCopy copy = volume.copyTo(new FileDisk(copied()))) {
            VolumeException refused = catchThrowableOfType(VolumeException.class, copy::copyBase);
            assertThat(refused.reason()).isEqualTo(VolumeException.Reason.NOT_A_VOLUME);
        }
        assertThat(copied()).hasContent("a letter");
    }

    @Test
    void ofAVolumeInMemoryIsAFile() {
        try (CrashSafeVolume volume = CrashSafeVolume.open(new MemoryDisk(), VolumeOptions.memory())) {
            ModelMap map = new ModelMap(volume);
            change(map, 400);
            try (BackupCopy copy = volume.copyTo(new FileDisk(copied()))) {
                copy.copyBase();
                change(map, 400);
                copy.finish();
            }
            try (CrashSafeVolume opened = CrashSafeVolume.open(new FileDisk(copied()), VolumeOptions.defaults())) {
                assertThat(ModelMap.read(opened)).isEqualTo(map.expected());
            }
        }
    }
}
