package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.spi.Posting;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

    private static final User ADA = Samples.fullUser("ada", "4711");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 60_000})
    void theCopyHasAllThatWasAcknowledgedAndStandsAlone(long millisBehind) throws IOException {
        Path target = folder.resolve("copy");
        MapDbOptions options =
                MapDbOptions.builder().behind(Duration.ofMillis(millisBehind)).build();
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"), options)) {
            storage.users().insert(ADA);
            storage.messages().insert(Samples.direct(1, ADA, ADA, NOON), Posting.ANYONE);
            storage.backup(target);
            Rows copied = Rows.of(storage);
            storage.messages().insert(Samples.direct(2, ADA, ADA, NOON), Posting.ANYONE);

            try (MapDbStorage copy = MapDbStorage.open(target)) {
                assertThat(Rows.of(copy)).isEqualTo(copied);
            }
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(folder.resolve("store"), target);
        }
    }

    @Test
    void aCopyMadeWhileOthersWriteIsOfOneMoment() throws InterruptedException {
        Path target = folder.resolve("copy");
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger acknowledged = new AtomicInteger();
        MapDbOptions options = MapDbOptions.builder().journalSize(64 << 10).build();
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"), options)) {
            storage.users().insert(ADA);
            Thread writer = new Thread(() -> {
                for (int i = 0; !done.get(); i++) {
                    storage.messages().insert(Samples.direct(i, ADA, ADA, NOON.plusSeconds(i)), Posting.ANYONE);
                    acknowledged.set(i + 1);
                }
            });
            writer.start();
            while (acknowledged.get() < 100) {
                Thread.onSpinWait();
            }
            int before = acknowledged.get();
            storage.backup(target);
            int after = acknowledged.get();
            done.set(true);
            writer.join();

            assertThat(after).as("the writer went on").isGreaterThan(before);
            try (MapDbStorage copy = MapDbStorage.open(target)) {
                assertThat(copy.messages().countUnread(ADA.userId())).isBetween((long) before, after + 1L);
                assertThat(Rows.of(storage).messages())
                        .containsAll(Rows.of(copy).messages());
            }
            assertThat(storage.verify()).isEmpty();
        }
    }

    @Test
    void nothingIsOverwritten() throws IOException {
        Path target = Files.writeString(folder.resolve("there"), "something");
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"))) {
            assertThatThrownBy(() -> storage.backup(target))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("already");
            assertThat(Files.readString(target)).isEqualTo("something");
        }
    }

    @Test
    void aCopyThatCannotBeWrittenLeavesTheStoreInUse() {
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"))) {
            assertThatThrownBy(() -> storage.backup(folder.resolve("missing").resolve("copy")))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("missing");
            storage.users().insert(ADA);
            assertThat(storage.verify()).isEmpty();
        }
    }

    @Test
    void aDamagedStoreIsNotCopied() throws IOException {
        Path target = folder.resolve("copy");
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"))) {
            storage.users().insert(ADA);
            storage.access.write(tables -> {
                tables.emails.remove(ADA.email());
                return true;
            });

            assertThatThrownBy(() -> storage.backup(target))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("users.email");
        }
        assertThat(target).doesNotExist();
    }
}
