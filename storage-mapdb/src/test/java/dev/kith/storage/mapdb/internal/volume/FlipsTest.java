package dev.kith.storage.mapdb.internal.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlipsTest {

    private static final int TIMES = Integer.getInteger("kith.volume.flips", 200);

    private final Flips flips = new Flips(1, disk -> disk);

    @ParameterizedTest
    @EnumSource
    void giveEverythingBackOrAreNoticed(Flips.Region region) {
        for (int i = 0; i < TIMES; i++) {
            flips.flip(region);
        }
        if (region == Flips.Region.HEADER) {
            assertThat(flips.refused()).isEmpty();
        } else {
            assertThat(flips.refused()).containsOnlyKeys(VolumeException.Reason.DAMAGED);
            assertThat(flips.refused().get(VolumeException.Reason.DAMAGED)).isGreaterThan(TIMES / 50);
        }
    }
}
