package dev.kith.storage.mapdb.internal.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mapdb.volume.Volume;

class CrashSafeVolumeTest {

    private static final int LENGTH = 3 << 20;

    private final CrashSafeVolume volume = CrashSafeVolume.open(new MemoryDisk(), VolumeOptions.memory());
    private final Volume writing = volume.writing();
    private final Volume reading = volume.reading();
    private final Random random = new Random(5);

    CrashSafeVolumeTest() {
        writing.ensureAvailable(LENGTH);
        volume.commit(() -> {});
    }

    @Nested
    class Readers {

        @Test
        void seeACommitWholeAndNothingBefore() {
            writing.putLong(8, 1);
            writing.putLong(LENGTH - 8, 2);
            assertThat(reading.getLong(8)).isZero();
            volume.commit(() -> {});
            assertThat(reading.getLong(8)).isEqualTo(1);
            assertThat(reading.getLong(LENGTH - 8)).isEqualTo(2);
        }

        @Test
        void areKeptAwayWhileTheCallbackRuns() throws Exception {
            writing.putLong(8, 1);
            boolean[] read = {true};
            volume.commit(() -> {
                Thread reader = new Thread(() -> read[0] = volume.readLock().tryLock());
                reader.start();
                join(reader);
            });
            assertThat(read[0]).isFalse();
            assertThat(volume.readLock().tryLock()).isTrue();
        }

        @Test
        void neitherWriteNorReadBeyondTheEnd() {
            assertThatThrownBy(() -> reading.putLong(8, 1)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> reading.ensureAvailable(8)).isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> reading.getLong(LENGTH)).isInstanceOf(VolumeException.class);
            assertThatThrownBy(() -> reading.getLong(-8)).isInstanceOf(VolumeException.class);
        }

        @Test
        void findNoMoreRoomBeforeItIsCommitted() {
            writing.ensureAvailable(LENGTH + 10);
            assertThat(writing.getLong(LENGTH)).isZero();
            assertThat(volume.extent()).isEqualTo(LENGTH);
            volume.rollback();
            assertThatThrownBy(() -> writing.getLong(LENGTH)).isInstanceOf(VolumeException.class);
            writing.ensureAvailable(LENGTH + 10);
            assertThat(volume.commit(() -> {})).isTrue();
            assertThat(volume.extent()).isGreaterThan(LENGTH);
            assertThat(reading.getLong(LENGTH)).isZero();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aCommitOfNothingIsNone() {
        assertThat(volume.commit(() -> {
                    throw new AssertionError("nothing is to be seen");
                }))
                .isFalse();
        writing.putLong(8, 0);
        assertThat(volume.commit(() -> {})).as("the same as before").isFalse();
    }

    @Nested
    class Savepoints {

        @Test
        void bringBackWhatWasHoweverTheyAreNested() {
            for (int round = 0; round < 300; round++) {
                nest();
                if (random.nextInt(5) == 0) {
                    byte[] expected = bytes(writing);
                    volume.commit(() -> {});
                    assertThat(bytes(reading)).isEqualTo(expected);
                } else if (random.nextInt(5) == 0) {
                    volume.rollback();
                    assertThat(bytes(writing)).isEqualTo(bytes(reading));
                }
            }
        }

        /** Ten random steps, and of the savepoints made in them some are left open. */
        private void nest() {
            Deque<Savepoint> open = new ArrayDeque<>();
            Deque<byte[]> states = new ArrayDeque<>();
            for (int step = 0; step < 10; step++) {
                int kind = random.nextInt(4);
                if (kind == 0) {
                    open.push(volume.savepoint());
                    states.push(bytes(writing));
                } else if (kind == 1 && !open.isEmpty()) {
                    volume.rollbackTo(open.peek());
                    assertThat(bytes(writing)).isEqualTo(states.peek());
                    assertThat(volume.changed(open.peek())).isFalse();
                } else if (kind == 2 && !open.isEmpty()) {
                    volume.release(open.pop());
                    states.pop();
                } else {
                    write();
                    open.forEach(
                            savepoint -> assertThat(volume.changed(savepoint)).isTrue());
                }
            }
            while (!open.isEmpty() && random.nextBoolean()) {
                volume.release(open.pop());
            }
            if (!open.isEmpty()) {
                volume.rollbackTo(open.peekLast());
                volume.release(open.peekLast());
            }
        }

        private void write() {
            byte[] some = new byte[1 + random.nextInt(9_000)];
            random.nextBytes(some);
            writing.putData(random.nextInt(30_000), some, 0, some.length);
        }

        private byte[] bytes(Volume from) {
            byte[] bytes = new byte[40_000];
            from.getData(0, bytes, 0, bytes.length);
            return bytes;
        }

        @Test
        void areVoidOnceReleasedOrCommitted() {
            Savepoint outer = volume.savepoint();
            Savepoint inner = volume.savepoint();
            writing.putLong(8, 1);
            volume.release(inner);
            assertThatThrownBy(() -> volume.rollbackTo(inner)).isInstanceOf(IllegalStateException.class);
            volume.commit(() -> {});
            assertThatThrownBy(() -> volume.rollbackTo(outer)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void takeBackThatTheVolumeGrew() {
            Savepoint savepoint = volume.savepoint();
            writing.ensureAvailable(LENGTH + 1);
            assertThat(volume.changed(savepoint)).isTrue();
            volume.rollbackTo(savepoint);
            assertThat(volume.changed(savepoint)).isFalse();
            assertThat(writing.length()).isEqualTo(LENGTH);
        }
    }

    @Nested
    class Deferred {

        private final CrashingDisk disk = new CrashingDisk(random, 8 << 20);
        private final CrashSafeVolume later = CrashSafeVolume.open(disk, PowerCuts.OPTIONS.withDeferred(true));

        @Test
        void commitsAreSeenAtOnceAndDurableAfterAFlush() {
            ModelMap map = new ModelMap(later);
            map.put(1, new byte[10]);
            map.commit();
            later.flush();
            List<String> flushed = map.expected();
            map.put(2, new byte[10]);
            map.commit();
            assertThat(ModelMap.read(later)).isEqualTo(map.expected());
            assertThat(onDisk()).isEqualTo(flushed);
            assertThat(later.flush()).isTrue();
            assertThat(onDisk()).isEqualTo(map.expected());
            assertThat(later.flush()).isFalse();
        }

        @Test
        void commitsAreDurableAfterAClose() {
            ModelMap map = new ModelMap(later);
            map.put(1, new byte[10]);
            map.commit();
            later.close();
            assertThat(onDisk()).isEqualTo(map.expected());
        }

        private List<String> onDisk() {
            return ModelMap.read(CrashSafeVolume.open(disk.afterPowerCut(), PowerCuts.OPTIONS));
        }
    }

    @Test
    void aClosedVolumeSaysSo() {
        volume.close();
        volume.close();
        writing.putLong(8, 1);
        assertThatThrownBy(() -> volume.commit(() -> {}))
                .isInstanceOfSatisfying(
                        VolumeException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(VolumeException.Reason.CLOSED));
    }
}
