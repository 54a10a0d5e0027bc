package dev.kith.storage.mapdb.internal.volume;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A volume whose process was killed, opened again and again with one byte changed; what is found then is what was acknowledged, or the volume says
 * that it is damaged.
 */
final class Flips {

    /** Where the byte is. */
    enum Region {
        HEADER,
        CHECKSUMS,
        DATA,
        JOURNAL
    }

    private static final int SLICE = Layout.PAGE + (1 << 20);

    private final Random random;
    private final UnaryOperator<Disk> madeOf;
    private final CrashingDisk killed;
    private final List<String> expected;
    private final Map<VolumeException.Reason, Integer> refused = new TreeMap<>();

    Flips(long seed, UnaryOperator<Disk> madeOf) {
        this.random = new Random(seed);
        this.madeOf = madeOf;
        CrashingDisk disk = new CrashingDisk(random, 6 << 20);
        ModelMap map = new ModelMap(CrashSafeVolume.open(disk, PowerCuts.OPTIONS));
        for (int i = 0; i < 40; i++) {
            map.change(random, 200, 2000);
            map.change(random, 200, 2000);
            map.commit();
        }
        this.expected = map.expected();
        this.killed = disk.afterKill();
    }

    /** How often the volume refused, and why. */
    Map<VolumeException.Reason, Integer> refused() {
        return refused;
    }

    void flip(Region region) {
        CrashingDisk disk = killed.afterKill();
        byte[] bytes = region == Region.JOURNAL ? disk.journals[random.nextInt(2)].written : disk.base.written;
        bytes[used(region, bytes)] ^= (byte) (1 + random.nextInt(255));
        try {
            List<String> found = ModelMap.read(CrashSafeVolume.open(madeOf.apply(disk), PowerCuts.OPTIONS));
            if (!found.equals(expected)) {
                throw new AssertionError("other contents, and nobody noticed, after a flip in " + region);
            }
        } catch (VolumeException e) {
            refused.merge(e.reason(), 1, Integer::sum);
        }
    }

    /** Mostly of what is used: of most regions, most is empty. */
    private int used(Region region, byte[] bytes) {
        int index = anywhere(region);
        for (int tries = 0; bytes[index] == 0 && tries < 20; tries++) {
            index = anywhere(region);
        }
        return index;
    }

    private int anywhere(Region region) {
        return switch (region) {
            case HEADER -> random.nextInt(2) * Layout.PAGE + random.nextInt(1100);
            case CHECKSUMS -> slice() + random.nextInt((1 << 20) / Layout.PAGE * Integer.BYTES);
            case DATA -> slice() + Layout.PAGE + random.nextInt(1 << 20);
            case JOURNAL -> random.nextInt(PowerCuts.OPTIONS.journalSize());
        };
    }

    private int slice() {
        int slices = Math.max(1, (killed.base.size - Layout.HEADER_AREA) / SLICE);
        return Layout.HEADER_AREA + random.nextInt(slices) * SLICE;
    }
}
