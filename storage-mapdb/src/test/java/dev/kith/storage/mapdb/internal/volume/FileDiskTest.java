package dev.kith.storage.mapdb.internal.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.storage.mapdb.internal.volume.VolumeException.Reason;
import dev.kith.storage.tck.killed.Victim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDiskTest {

    private static final VolumeOptions SMALL =
            VolumeOptions.defaults().withJournalSize(1 << 18).withSliceSize(1 << 20);

    @TempDir
    Path directory;

    private final Random random = new Random(1);

    private Path file() {
        return directory.resolve("community.db");
    }

    private static CrashSafeVolume open(Path file) {
        return CrashSafeVolume.open(new FileDisk(file), SMALL);
    }

    private static Reason refused(Path file) {
        return catchThrowableOfType(VolumeException.class, () -> open(file)).reason();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private void change(ModelMap map, int commits) {
        for (int i = 0; i < commits; i++) {
            for (int k = 0; k < 10; k++) {
                map.change(random, 5_000, 500);
            }
            map.commit();
        }
    }

    @Test
    void closedIsOneFileThatHasEverything() throws IOException {
        List<String> expected;
        try (CrashSafeVolume volume = open(file())) {
            ModelMap map = new ModelMap(volume);
            change(map, 300);
            expected = map.expected();
            assertThat(ModelMap.read(volume)).isEqualTo(expected);
            assertThat(files()).hasSize(3);
        }
        assertThat(files()).containsExactly(file());
        try (CrashSafeVolume volume = open(file())) {
            assertThat(ModelMap.read(volume)).isEqualTo(expected);
            volume.checkPages(damaged -> assertThat(damaged).isNull());
        }
    }

    @Test
    void copiedInUseItIsRecoveredWithItsJournalsAndRefusedWithoutOne() throws IOException {
        Path copy = Files.createDirectory(directory.resolve("copy")).resolve("community.db");
        try (CrashSafeVolume volume = open(file())) {
            ModelMap map = new ModelMap(volume);
            change(map, 100);
            for (Path each : files()) {
                if (Files.isRegularFile(each)) {
                    Files.copy(each, copy.resolveSibling(each.getFileName()));
                }
            }
            try (CrashSafeVolume recovered = open(copy)) {
                assertThat(ModelMap.read(recovered)).isEqualTo(map.expected());
            }
            Path alone = directory.resolve("alone.db");
            Files.copy(file(), alone);
            assertThat(refused(alone)).isEqualTo(Reason.JOURNAL_MISSING);
        }
    }

    @Test
    void isNotOpenedTwiceByOneProcessUnderAnyName() throws Exception {
        try (CrashSafeVolume volume = open(file())) {
            Path link = Files.createSymbolicLink(directory.resolve("link.db"), file());
            Path name = Files.createLink(directory.resolve("name.db"), file());
            assertThat(List.of(refused(file()), refused(link), refused(name))).containsOnly(Reason.LOCKED);
            assertThat(volume.isNew()).isTrue();
            assertThat(otherProcess(line -> true))
                    .as("what the other process says: the lock is still held")
                    .contains("is open in another process");
        }
        open(file()).close();
    }

    private String otherProcess(Predicate<String> hears) throws IOException, InterruptedException {
        return Victim.runUntil(HeldByAnotherProcess.class, List.of(file().toString()), hears);
    }

    @Test
    void isRecoveredThroughALink() throws IOException {
        CrashSafeVolume volume = open(file());
        ModelMap map = new ModelMap(volume);
        change(map, 10);
        Path copy = Files.createDirectory(directory.resolve("copy")).resolve("community.db");
        for (Path each : files()) {
            if (Files.isRegularFile(each)) {
                Files.copy(each, copy.resolveSibling(each.getFileName()));
            }
        }
        volume.close();
        try (CrashSafeVolume recovered = open(Files.createSymbolicLink(directory.resolve("link.db"), copy))) {
            assertThat(ModelMap.read(recovered)).isEqualTo(map.expected());
        }
    }

    @Test
    void isNotOpenedWhileAnotherProcessHasItAndIsRecoveredOnceThatWasKilled() throws Exception {
        List<Reason> refusals = new ArrayList<>();
        otherProcess(line -> {
            refusals.add(refused(file()));
            return true;
        });
        assertThat(refusals).containsExactly(Reason.LOCKED);
        try (CrashSafeVolume volume = open(file())) {
            assertThat(volume.reading().getLong(8)).isEqualTo(HeldByAnotherProcess.ANSWER);
        }
    }

    @Test
    void isNotHarmedByInterruptsOfWhoeverWrites() throws Exception {
        Thread interrupted = new Thread(() -> {
            Thread.currentThread().interrupt();
            CrashSafeVolume volume = open(file());
            ModelMap map = new ModelMap(volume);
            change(map, 300);
            volume.checkpoint();
            volume.close();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            try (CrashSafeVolume again = open(file())) {
                assertThat(ModelMap.read(again)).isEqualTo(map.expected());
            }
        });
        List<Throwable> failures = new ArrayList<>();
        interrupted.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
        interrupted.start();
        while (interrupted.isAlive()) {
            interrupted.interrupt();
            interrupted.join(1);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void leavesWhatIsNotItsOwnAsItIs() throws IOException {
        for (String letter : List.of("a letter", "a long letter ".repeat(2_000))) {
            Files.writeString(file(), letter);
            assertThat(refused(file())).isEqualTo(Reason.NOT_A_VOLUME);
            assertThat(file()).hasContent(letter);
            assertThat(files()).containsExactly(file());
        }
    }

    @Test
    void isDeletedWithItsJournals() throws IOException {
        CrashSafeVolume volume = open(file());
        new ModelMap(volume);
        FileDisk.delete(file());
        assertThat(files()).isEmpty();
        volume.close();
        FileDisk.delete(file());
    }

    @Test
    void inADirectoryThatIsNotThereIsRefused() {
        assertThat(refused(directory.resolve("nowhere").resolve("community.db")))
                .isEqualTo(Reason.IO);
    }
}
