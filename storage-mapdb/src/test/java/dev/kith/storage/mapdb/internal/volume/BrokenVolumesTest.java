package dev.kith.storage.mapdb.internal.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The tests of this package find what they are there to find. */
class BrokenVolumesTest {

    private static Throwable powerCuts(UnaryOperator<Disk> broken) {
        return catchThrowable(() -> {
            for (int seed = 1; seed <= 5; seed++) {
                new PowerCuts(seed, broken, 0.1, false).live(40);
            }
        });
    }

    @Test
    void oneThatDoesNotForceLosesCommits() {
        assertThat(powerCuts(BrokenDisk.WITHOUT_FORCE)).isNotNull();
    }

    @Test
    void oneThatAppliesBeforeItForcesTearsCommits() {
        assertThat(powerCuts(BrokenDisk.APPLIED_BEFORE_FORCED)).isNotNull();
    }

    @Test
    void oneThatReusesAJournalTooEarlyLosesCommits() {
        assertThat(powerCuts(BrokenDisk.REUSED_TOO_EARLY)).isNotNull();
    }

    @Test
    void oneThatBelievesEveryRecordTearsCommits() {
        assertThat(powerCuts(BrokenDisk.WITHOUT_RECORD_CHECKSUM)).isNotNull();
    }

    @Test
    void oneThatBelievesEveryPageGivesWrongContents() {
        Throwable found = catchThrowable(() -> {
            Flips flips = new Flips(1, BrokenDisk.WITHOUT_PAGE_CHECKSUM);
            for (int i = 0; i < 400; i++) {
                flips.flip(Flips.Region.DATA);
            }
        });
        assertThat(found).isNotNull();
    }
}
