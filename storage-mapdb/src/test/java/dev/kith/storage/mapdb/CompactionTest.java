package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.error.StorageException;
import dev.kith.group.Group;
import dev.kith.message.MessageId;
import dev.kith.model.Reading;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.spi.SentKey;
import dev.kith.spi.Window;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompactionTest {

    private static final User ADA = Samples.fullUser("ada", "4711");
    private static final User LIN = Samples.user("lin");
    private static final Group CIRCLE = Samples.group("circle", ADA);
    private static final int MESSAGES = 10_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void theNewFileHasTheSameRows(Reading reading) {
        Path target = folder.resolve("compacted");
        MapDbOptions options = MapDbOptions.builder().reading(reading).build();
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"), options)) {
            fillALittle(storage);
            storage.compact(target);
            try (MapDbStorage compacted = MapDbStorage.open(target, options)) {
                assertSameRows(compacted, storage);
                compacted.users().insert(Samples.user("eve"));
            }
        }
        assertThat(filesBeside(target)).containsExactlyInAnyOrder(folder.resolve("store"), target);
    }

    private static void fillALittle(MapDbStorage storage) {
        storage.users().insert(ADA);
        storage.users().insert(LIN);
        storage.groups().insert(CIRCLE);
        storage.groups().insertMember(Samples.member(CIRCLE, ADA, "owner", null));
        storage.messages().insert(Samples.direct(1, ADA, LIN, NOON), Posting.ANYONE);
        storage.messages().insert(Samples.post(2, LIN, CIRCLE, NOON), Posting.ANYONE);
    }

    private static void assertSameRows(MapDbStorage one, MapDbStorage other) {
        assertThat(Rows.of(one)).isEqualTo(Rows.of(other));
        assertThat(one.verify()).isEmpty();
    }

    @Test
    void theNewFileHasNoRoomForWhatIsGone() throws Exception {
        Path file = folder.resolve("store");
        Path target = folder.resolve("compacted");
        try (MapDbStorage storage = MapDbStorage.open(file)) {
            fillALittle(storage);
            storage.inTransaction(session -> {
                for (int i = 3; i < MESSAGES; i++) {
                    session.messages().insert(Samples.direct(i, LIN, ADA, NOON.plusSeconds(i)), Posting.ANYONE);
                }
                return true;
            });
            Instant last = NOON.plusSeconds(MESSAGES);
            MessageId middle = Samples.messageId(MESSAGES / 2);
            storage.messages()
                    .markRead(new ReadMark.UpTo(
                            LIN.userId(), new SentKey(NOON.plusSeconds(9), middle), ADA.userId(), last));
            storage.messages().delete(new MessageDeletion.SentBy(LIN.userId()));
            storage.compact(target);
            assertThat(storage.messages()
                            .list(new MessageQuery.Direct(ADA.userId(), LIN.userId(), new Window(null, true, 9))))
                    .hasSize(1);
        }
        assertThat(Files.size(target)).isLessThan(Files.size(file));
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path target = Files.writeString(folder.resolve("there"), "something");
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"))) {
            assertThatThrownBy(() -> storage.compact(target))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("already");
            assertThat(Files.readString(target)).isEqualTo("something");
        }
    }

    @Test
    void aDamagedStoreGivesNoNewFile() {
        Path target = folder.resolve("compacted");
        try (MapDbStorage storage = MapDbStorage.open(folder.resolve("store"))) {
            fillALittle(storage);
            storage.access.write(tables -> tables.users.remove(Keys.user(LIN.userId())));

            assertThatThrownBy(() -> storage.compact(target))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("not sound");
        }
        assertThat(filesBeside(target)).containsExactly(folder.resolve("store"));
    }

    private static List<Path> filesBeside(Path target) {
        try (Stream<Path> files = Files.list(target.getParent())) {
            return files.toList();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
