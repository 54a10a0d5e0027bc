package dev.kith.storage.mapdb;

import static dev.kith.storage.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.error.StorageException;
import dev.kith.error.StorageException.Outcome;
import dev.kith.message.Message;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.storage.mapdb.FailingDisk.Trouble;
import dev.kith.storage.mapdb.internal.volume.MemoryDisk;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that may be behind, on a disk that does not take what was acknowledged. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BehindStoreTest {

    private static final User ADA = Samples.user("ada");

    private final FailingDisk disk = new FailingDisk(new MemoryDisk());
    private final List<Message> acknowledged = new ArrayList<>();
    private MapDbStorage storage = open(Duration.ofMillis(1));

    private MapDbStorage open(Duration behind) {
        MapDbOptions options = MapDbOptions.builder().behind(behind).build();
        return MapDbStorage.open(disk, Image.LAYOUT.withDeferred(true), options);
    }

    private void insert() {
        Message message = Samples.direct(acknowledged.size(), ADA, ADA, NOON.plusSeconds(acknowledged.size()));
        storage.messages().insert(message, Posting.ANYONE);
        acknowledged.add(message);
    }

    private List<Message> found() {
        return storage.messages().list(new MessageQuery.All(null, 1_000_000));
    }

    /** Ends when a flush failed; the calls after it are refused. */
    private void insertUntilTheDiskFails(Trouble trouble) {
        storage.users().insert(ADA);
        disk.trouble(trouble);
        while (disk.failures() == 0) {
            assertThat(catchThrowable(this::insert)).matches(refusal -> refusal == null || disk.failures() > 0);
        }
    }

    private StorageException refusal() {
        return catchThrowableOfType(StorageException.class, this::insert);
    }

    @Test
    void whereThereIsNoRoomTheNextWritesAreRefusedUntilAllIsDurable() {
        insertUntilTheDiskFails(Trouble.JOURNAL_WRITE);

        StorageException refusal = refusal();
        assertThat(refusal.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(refusal.retryMayHelp()).isTrue();
        assertThat(refusal).hasMessageContaining("acknowledged");
        assertThatThrownBy(this::insert).isInstanceOf(StorageException.class);
        assertThat(found()).containsExactlyInAnyOrderElementsOf(acknowledged);

        disk.trouble(null);
        insert();
        assertThat(found()).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(storage.verify()).isEmpty();
        storage.close();
        storage = open(Duration.ofMillis(1));
        assertThat(found()).containsExactlyInAnyOrderElementsOf(acknowledged);
        storage.close();
    }

    @Test
    void whatCouldNotBeWrittenIsTriedAgainThoughNobodyWrites() {
        insertUntilTheDiskFails(Trouble.JOURNAL_WRITE);
        int forces = disk.forces();
        disk.trouble(null);
        while (disk.forces() == forces) {
            Thread.onSpinWait();
        }
        insert();
        storage.close();
    }

    @Test
    void afterAFailedForceEveryWriteIsRefusedAndClosingSaysThatSomethingMayBeLost() {
        insertUntilTheDiskFails(Trouble.JOURNAL_FORCE);

        StorageException refusal = refusal();
        assertThat(refusal.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(refusal.retryMayHelp()).isFalse();
        disk.trouble(null);
        assertThatThrownBy(this::insert).isInstanceOf(StorageException.class);
        assertThat(found()).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThatThrownBy(storage::close)
                .isInstanceOfSatisfying(
                        StorageException.class,
                        told -> assertThat(told.outcome()).isEqualTo(Outcome.UNKNOWN));

        storage = open(Duration.ofMillis(1));
        assertThat(acknowledged).containsAll(found());
        assertThat(storage.verify()).isEmpty();
        storage.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"JOURNAL_WRITE", "EVERY_JOURNAL_WRITE", "JOURNAL_FORCE"})
    void closingSaysThatWhatWasAcknowledgedCouldNotBeMadeDurable(Trouble trouble) {
        storage.users().insert(ADA);
        insert();
        storage.close();
        storage = open(Duration.ofMinutes(1));
        List<Message> durable = List.copyOf(acknowledged);
        disk.trouble(trouble);
        insert();
        assertThatThrownBy(storage::close).isInstanceOf(StorageException.class);

        disk.trouble(null);
        storage = open(Duration.ofMinutes(1));
        assertThat(found()).containsAll(durable);
        assertThat(storage.verify()).isEmpty();
        insert();
        storage.close();
    }
}
