package dev.kith.storage.mapdb.internal.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kith.storage.mapdb.internal.volume.CrashingDisk.Step;
import dev.kith.storage.mapdb.internal.volume.VolumeException.Reason;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FullDiskTest {

    private static final int ROUNDS = Integer.getInteger("kith.volume.failures", 60);

    /** What the disk does not do, from a random step on. */
    enum Failure {
        FULL("BASE_EXTEND JOURNAL_WRITE JOURNAL_EXTEND", Integer.MAX_VALUE, 3),
        ONE_WRITE("BASE_EXTEND JOURNAL_WRITE JOURNAL_EXTEND", 1, 3),
        GROWTH("BASE_EXTEND JOURNAL_EXTEND", 1, 1),
        ONE_FORCE("JOURNAL_FORCE", 1, 3),
        BASE_FORCE("BASE_FORCE", 1, 3);

        private final String steps;
        private final int times;
        /** In the first how many of a commit's steps; few commits grow more than once. */
        private final int within;

        Failure(String steps, int times, int within) {
            this.steps = steps;
            this.times = times;
            this.within = within;
        }

        boolean hits(Step step) {
            return steps.contains(step.name());
        }
    }

    private final Random random = new Random(7);
    private final Set<Reason> seen = EnumSet.noneOf(Reason.class);
    private CrashingDisk disk = new CrashingDisk(random, 16 << 20);
    private ModelMap map = new ModelMap(CrashSafeVolume.open(disk, PowerCuts.OPTIONS));
    private int wait;
    private int left;

    @ParameterizedTest
    @EnumSource
    void failsTheCommitAndNothingElse(Failure failure) {
        for (int round = 0; round < ROUNDS; round++) {
            List<String> before = map.expected();
            change(round);
            List<String> after = map.expected();
            breakDown(failure);
            try {
                map.commit();
                assertThat(ModelMap.read(map.volume)).isEqualTo(after);
            } catch (VolumeException e) {
                seen.add(e.reason());
                failed(e.reason(), before, after);
            } finally {
                disk.listen(step -> {});
            }
        }
        assertThat(seen).isNotEmpty().isSubsetOf(Reason.IO, Reason.OUTCOME_UNKNOWN, Reason.REOPEN_NEEDED);
    }

    private void change(int round) {
        for (int i = 0; i < 3; i++) {
            map.change(random, 400, round % 8 == 7 ? 400_000 : 3_000);
        }
    }

    private void breakDown(Failure failure) {
        wait = random.nextInt(failure.within);
        left = failure.times;
        disk.listen(step -> {
            if (failure.hits(step) && wait-- <= 0 && left-- > 0) {
                throw new IOException("no space left");
            }
        });
    }

    private void failed(Reason reason, List<String> before, List<String> after) {
        assertThat(ModelMap.read(map.volume)).as("readers go on").isEqualTo(before);
        for (CrashingDisk copy : List.of(disk.afterPowerCut(), disk.afterKill())) {
            List<String> onDisk = ModelMap.read(CrashSafeVolume.open(copy, PowerCuts.OPTIONS));
            if (reason == Reason.OUTCOME_UNKNOWN) {
                assertThat(onDisk).isIn(before, after);
            } else {
                assertThat(onDisk).isEqualTo(before);
            }
        }
        map.rollback();
        assertThat(map.written()).isEqualTo(before);
        if (reason != Reason.IO) {
            assertThat(refusal()).isEqualTo(Reason.REOPEN_NEEDED);
            reopen(before, after);
        }
        disk.listen(step -> {});
        map.put(-1, new byte[1]);
        map.commit();
        assertThat(ModelMap.read(map.volume)).isEqualTo(map.expected());
        List<String> again = ModelMap.read(CrashSafeVolume.open(disk.afterPowerCut(), PowerCuts.OPTIONS));
        assertThat(again).isEqualTo(map.expected());
    }

    private Reason refusal() {
        map.put(-2, new byte[1]);
        try {
            map.commit();
        } catch (VolumeException e) {
            map.rollback();
            return e.reason();
        }
        throw new AssertionError("committed after a failure that makes it unknown what is on the disk");
    }

    private void reopen(List<String> before, List<String> after) {
        map.volume.close();
        disk = disk.afterKill();
        CrashSafeVolume volume = CrashSafeVolume.open(disk, PowerCuts.OPTIONS);
        assertThat(ModelMap.read(volume)).isIn(before, after);
        map = ModelMap.found(volume);
    }

    @Test
    void aCommitThatIsAppliedInPartIsSeenByNobodyUntilItIsWhole() {
        for (int round = 0; round < 10; round++) {
            change(round);
            wait = random.nextInt(10);
            disk.listen(step -> {
                if (step == Step.BASE_WRITE && wait-- <= 0) {
                    throw new IOException("broken memory");
                }
            });
            VolumeException failure = catchThrowableOfType(VolumeException.class, map::commit);
            assertThat(failure.reason()).isEqualTo(Reason.OUTCOME_UNKNOWN);
            VolumeException reading = catchThrowableOfType(VolumeException.class, () -> ModelMap.read(map.volume));
            assertThat(reading.reason()).isEqualTo(Reason.REOPEN_NEEDED);
            List<String> after = map.expected();
            map.volume.close();
            disk = disk.afterKill();
            CrashSafeVolume volume = CrashSafeVolume.open(disk, PowerCuts.OPTIONS);
            assertThat(ModelMap.read(volume)).isEqualTo(after);
            map = ModelMap.found(volume);
        }
    }
}
