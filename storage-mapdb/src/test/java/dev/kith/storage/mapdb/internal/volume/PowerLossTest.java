package dev.kith.storage.mapdb.internal.volume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.mapdb.internal.volume.CrashingDisk.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PowerLossTest {

    /** With more lives than one, the power is cut before each single write as well. */
    private static final int LIVES = Integer.getInteger("kith.volume.lives", 1);

    private static final double SHARE = LIVES > 1 ? 1 : 0.1;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesTheStateBeforeOrAfterTheCommitAtEveryStep(boolean deferred) {
        for (int seed = 1; seed <= LIVES; seed++) {
            PowerCuts cuts = new PowerCuts(seed, disk -> disk, SHARE, deferred);
            cuts.live(25);
            assertThat(cuts.cuts()).as("seed %s", seed).containsOnlyKeys(Step.values());
            assertThat(cuts.cutsInRecovery()).as("seed %s", seed).isPositive();
        }
    }
}
