package dev.kith.storage.mapdb.internal.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.storage.mapdb.internal.volume.VolumeException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecoveryTest {

    private static final int MARK = 1024;

    private final Random random = new Random(11);
    private final CrashingDisk disk = new CrashingDisk(random, 12 << 20);
    private final ModelMap map = new ModelMap(CrashSafeVolume.open(disk, PowerCuts.OPTIONS));

    private static CrashSafeVolume open(CrashingDisk disk) {
        return CrashSafeVolume.open(disk, PowerCuts.OPTIONS);
    }

    private static Reason refused(CrashingDisk disk) {
        return catchThrowableOfType(VolumeException.class, () -> open(disk)).reason();
    }

    private List<String> commitSome() {
        for (int i = 0; i < 5; i++) {
            map.change(random, 100, 300);
            map.commit();
        }
        return map.expected();
    }

    @Test
    void bringsBackEverythingAfterAKill() {
        List<String> expected = commitSome();
        assertThat(ModelMap.read(open(disk.afterKill()))).isEqualTo(expected);
    }

    @Test
    void bringsBackEverythingAgainAndAgain() {
        List<String> expected = commitSome();
        CrashingDisk killed = disk.afterKill();
        for (int i = 0; i < 5; i++) {
            assertThat(ModelMap.read(open(killed))).isEqualTo(expected);
            killed = i % 2 == 0 ? killed.afterKill() : killed.afterPowerCut();
        }
    }

    @Test
    void bringsBackACommitLargerThanTheJournal() {
        commitSome();
        for (int i = 0; i < 100; i++) {
            byte[] large = new byte[20_000];
            random.nextBytes(large);
            map.put(i, large);
        }
        map.commit();
        assertThat(disk.journals[0].size() + disk.journals[1].size()).isGreaterThan(2_000_000);
        assertThat(ModelMap.read(open(disk.afterPowerCut()))).isEqualTo(map.expected());
        List<String> expected = commitSome();
        assertThat(ModelMap.read(open(disk.afterPowerCut()))).isEqualTo(expected);
    }

    @Test
    void bringsBackAVolumeThatGrewOverSeveralSlices() {
        for (int i = 0; i < 300; i++) {
            map.put(i, new byte[20_000 + random.nextInt(10)]);
            if (i % 10 == 0) {
                map.commit();
            }
        }
        map.commit();
        assertThat(map.volume.extent()).isGreaterThan(6 << 20);
        CrashSafeVolume recovered = open(disk.afterPowerCut());
        assertThat(ModelMap.read(recovered)).isEqualTo(map.expected());
        assertThat(recovered.extent()).isEqualTo(map.volume.extent());
    }

    @Test
    void refusesABaseInUseWithoutItsJournals() throws Exception {
        commitSome();
        for (int missing = 0; missing < 2; missing++) {
            CrashingDisk killed = disk.afterKill();
            killed.journal(missing).delete();
            assertThat(refused(killed)).isEqualTo(Reason.JOURNAL_MISSING);
        }
    }

    @Test
    void refusesTheJournalsOfAnotherVolume() {
        commitSome();
        CrashingDisk other = new CrashingDisk(random, 12 << 20);
        new ModelMap(open(other));
        CrashingDisk mixed = disk.afterKill();
        for (int i = 0; i < 2; i++) {
            mixed.journals[i].copy(other.journals[i]);
        }
        assertThat(refused(mixed)).isEqualTo(Reason.JOURNAL_MISSING);
    }

    @Test
    void refusesAJournalThatIsOlderThanTheBase() {
        commitSome();
        CrashingDisk old = disk.afterKill();
        commitSome();
        CrashingDisk mixed = disk.afterKill();
        for (int i = 0; i < 2; i++) {
            mixed.journals[i].copy(old.journals[i]);
        }
        assertThat(refused(mixed)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesAJournalWithDamageBeforeItsLastRecordThoughTheBaseKnowsOfNone() {
        map.volume.checkpoint();
        commitSome();
        CrashingDisk killed = disk.afterKill();
        Arrays.fill(killed.base.written, MARK, MARK + 20, (byte) 0);
        for (CrashingJournal journal : killed.journals) {
            journal.written[JournalHeader.BYTES + 100] ^= 1;
        }
        assertThat(refused(killed)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesANewerFormatInEitherState() {
        commitSome();
        CrashingDisk killed = disk.afterKill();
        map.volume.close();
        for (CrashingDisk newer : List.of(killed, disk.afterKill())) {
            for (int at = 0; at < Layout.HEADER_AREA; at += Layout.PAGE) {
                byte[] bytes = new byte[Header.BYTES];
                System.arraycopy(newer.base.written, at, bytes, 0, Header.BYTES);
                Layout.INT.set(bytes, 8, Header.VERSION + 1);
                Layout.INT.set(bytes, Header.BYTES - 4, StoreId.read(bytes, 16).checksum(bytes, 0, Header.BYTES - 4));
                System.arraycopy(bytes, 0, newer.base.written, at, Header.BYTES);
            }
            assertThat(refused(newer)).isEqualTo(Reason.NEWER_FORMAT);
        }
    }

    @Test
    void refusesWhatIsNoVolumeOrCutOff() {
        CrashingDisk letter = new CrashingDisk(random, 1 << 20);
        letter.base.size = 100_000;
        Arrays.fill(letter.base.written, (byte) 'x');
        assertThat(refused(letter)).isEqualTo(Reason.NOT_A_VOLUME);
        commitSome();
        map.volume.close();
        CrashingDisk cutOff = disk.afterKill();
        cutOff.base.size /= 2;
        assertThat(refused(cutOff)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void namesTheDamagedPage() {
        commitSome();
        map.volume.close();
        CrashingDisk closed = disk.afterKill();
        int page = 0;
        closed.base.written[Layout.HEADER_AREA + Layout.PAGE + page * Layout.PAGE + 17] ^= 1;
        CrashSafeVolume volume = open(closed);
        List<Long> damaged = new ArrayList<>();
        volume.checkPages(damaged::add);
        assertThat(damaged).containsExactly((long) page * Layout.PAGE);
        VolumeException refused = catchThrowableOfType(
                VolumeException.class, () -> volume.writing().getLong(0));
        assertThat(refused).hasMessageContaining("page 0 is damaged");
    }
}
