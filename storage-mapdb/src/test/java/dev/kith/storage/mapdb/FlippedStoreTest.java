package dev.kith.storage.mapdb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.error.StorageException;
import dev.kith.storage.mapdb.internal.volume.Disk;
import dev.kith.storage.mapdb.internal.volume.MemoryDisk;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Opens a small store again and again with one byte changed, and asks it everything. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FlippedStoreTest {

    private static final int TIMES = Integer.getInteger("kith.flips", 200);
    private static final long SEED = Long.getLong("kith.flips.seed", 1);

    private static Image closed;
    private static Image left;
    private static Rows rows;
    private static Questions questions;

    private int told;

    @BeforeAll
    static void write() throws IOException {
        Disk disk = new MemoryDisk();
        try (MapDbStorage storage = open(disk)) {
            SmallStore.write(storage);
            rows = Rows.of(storage);
            questions = new Questions(storage);
            // What a process would leave that ends here without a close.
            left = Image.of(disk);
        }
        closed = Image.of(disk);
    }

    private static MapDbStorage open(Disk disk) {
        return MapDbStorage.open(disk, Image.LAYOUT, MapDbOptions.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource
    void givesWhatItHadOrSaysThatItIsDamaged(Region region, TestReporter reporter) throws IOException {
        Image image = region.closed ? closed : left;
        assertThat(noticed(image.disk())).as("without a flip").isFalse();
        Random random = new Random(SEED);
        int[] places = region.places(image, rows);
        for (int i = 0; i < TIMES; i++) {
            byte change = (byte) (1 + random.nextInt(255));
            flip(image, new Image.Flip(region.file(image), places[random.nextInt(places.length)], change));
        }
        reporter.publishEntry(
                Map.of("region", region.name(), "told", String.valueOf(told), "healed", String.valueOf(TIMES - told)));
        if (region == Region.HEADER) {
            assertThat(told).as("flips in the header that were not healed").isZero();
        } else {
            assertThat(told).as("noticed flips").isGreaterThan(TIMES / 2);
        }
    }

    private void flip(Image image, Image.Flip flip) {
        try {
            told += noticed(image.flipped(flip)) ? 1 : 0;
        } catch (Exception | Error failure) {
            throw new AssertionError(failure + " after " + flip + " with seed " + SEED, failure);
        }
    }

    private static boolean noticed(Disk disk) {
        try (MapDbStorage storage = open(disk)) {
            return questions.untoldBy(storage) > 0;
        } catch (StorageException atOpening) {
            return true;
        }
    }
}
