package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.spi.Posting;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgottenCloseTest {

    private static final User ADA = Samples.fullUser("ada", "4711");
    private static final String[] FILES = {"", ".journal-0", ".journal-1"};

    @TempDir
    Path folder;

    private final MapDbOptions options =
            MapDbOptions.builder().journalSize(64 << 10).build();

    @Test
    void whatWasAcknowledgedIsThereAtTheNextOpening() throws IOException {
        Path left = folder.resolve("left");
        Rows rows;
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"), options)) {
            storage.users().insert(ADA);
            for (int i = 0; i < 200; i++) {
                storage.messages().insert(Samples.direct(i, ADA, ADA, NOON), Posting.ANYONE);
            }
            rows = Rows.of(storage);
            // What a process would leave that ends here without a close.
            for (String end : FILES) {
                Files.copy(folder.resolve("store" + end), folder.resolve("left" + end));
            }
        }

        try (MapDbStorage recovered = MapDbStorage.open(left, options)) {
            assertThat(Rows.of(recovered)).isEqualTo(rows);
            assertThat(recovered.verify()).isEmpty();
        }
        assertThat(folder.resolve("left.journal-0")).doesNotExist();
    }

    @Test
    void aFileWithoutItsJournalsIsRefused() throws IOException {
        Path left = folder.resolve("left");
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"), options)) {
            storage.users().insert(ADA);
            Files.copy(folder.resolve("store"), left);
        }

        assertThatThrownBy(() -> MapDbStorage.open(left, options))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        told -> assertThat(told.retryMayHelp()).isFalse())
                .hasMessageContaining("journal");
    }

    @Test
    void aFlippedByteIsFoundByVerifyAndByWhoeverReadsIt() throws IOException {
        Path file = folder.resolve("store");
        Message needle = Samples.with(Samples.direct(500, ADA, ADA, NOON), Column.MESSAGES_CONTENT, "a needle");
        try (MapDbStorage storage = MapDbStorage.open(file, options)) {
            storage.users().insert(ADA);
            storage.inTransaction(session -> {
                for (int i = 0; i < 500; i++) {
                    session.messages().insert(Samples.direct(i, ADA, ADA, NOON), Posting.ANYONE);
                }
                session.messages().insert(needle, Posting.ANYONE);
                return true;
            });
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            byte[] all = new byte[(int) bytes.length()];
            bytes.readFully(all);
            long at = new String(all, StandardCharsets.ISO_8859_1).indexOf("a needle");
            bytes.seek(at);
            bytes.write('A');
        }

        try (MapDbStorage storage = MapDbStorage.open(file, options)) {
            assertThat(storage.verify()).anyMatch(problem -> problem.contains("page"));
            assertThatThrownBy(() -> storage.messages().find(needle.messageId()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("page");
        }
    }
}
