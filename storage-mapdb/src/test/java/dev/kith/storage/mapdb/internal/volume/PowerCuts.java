package dev.kith.storage.mapdb.internal.volume;

import dev.kith.storage.mapdb.internal.volume.CrashingDisk.Step;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * One life of a volume, in which the power is cut, and the process killed, before every single step on the disk, or before as many of the writes
 * to the base as are wanted; each time a copy of the disk is opened and must have the state before the commit that was under way, or the state after.
 */
final class PowerCuts {

    static final VolumeOptions OPTIONS =
            VolumeOptions.defaults().withJournalSize(1 << 16).withSliceSize(1 << 20);

    private static final int COMMITS_A_FLUSH = 3;

    private static final int CAPACITY = 8 << 20;
    private static final int KEYS = 300;

    private final Random random;
    private final UnaryOperator<Disk> madeOf;
    private final double share;
    private final VolumeOptions options;
    private final Map<Step, Integer> cuts = new EnumMap<>(Step.class);
    private List<String> before = List.of();
    private List<String> after = List.of();
    private int cutsInRecovery;

    /**
     * A life to come.
     *
     * @param madeOf a disk for the volume from the one that crashes, the same unless the volume is to be a broken one
     * @param share  of the writes to the base before which the power is cut; before all other steps it always is
     * @param deferred whether only every third commit is made durable, with those before
     */
    PowerCuts(long seed, UnaryOperator<Disk> madeOf, double share, boolean deferred) {
        this.random = new Random(seed);
        this.madeOf = madeOf;
        this.share = share;
        this.options = OPTIONS.withDeferred(deferred);
    }

    Map<Step, Integer> cuts() {
        return cuts;
    }

    int cutsInRecovery() {
        return cutsInRecovery;
    }

    /** Opens, commits, closes in order, and opens again. */
    void live(int commits) {
        CrashingDisk disk = new CrashingDisk(random, CAPACITY);
        disk.listen(step -> cut(disk, step));
        ModelMap map = null;
        for (int life = 0; life < 2; life++) {
            CrashSafeVolume volume = CrashSafeVolume.open(madeOf.apply(disk), options);
            map = map == null ? new ModelMap(volume) : map.reopened(volume);
            for (int i = 0; i < commits; i++) {
                commit(map, i);
            }
            after = map.expected();
            volume.close();
            before = after;
        }
    }

    private void commit(ModelMap map, int number) {
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            map.change(random, KEYS, number % 10 == 9 ? 40_000 : 400);
        }
        if (options.deferred()) {
            map.commit();
            if (number % COMMITS_A_FLUSH == 0) {
                after = map.expected();
                map.volume.flush();
                before = after;
            }
        } else {
            after = map.expected();
            map.commit();
            before = after;
        }
    }

    private void cut(CrashingDisk disk, Step step) {
        if (step != Step.BASE_WRITE || random.nextDouble() < share) {
            cuts.merge(step, 1, Integer::sum);
            check(disk.afterPowerCut(), random.nextInt(8) == 0);
            if (random.nextInt(4) == 0) {
                check(disk.afterKill(), random.nextInt(8) == 0);
            }
        }
    }

    private void check(CrashingDisk disk, boolean again) {
        if (again) {
            disk.listen(step -> {
                if (random.nextInt(20) == 0) {
                    cutsInRecovery++;
                    check(disk.afterPowerCut(), false);
                }
            });
        }
        CrashSafeVolume volume = CrashSafeVolume.open(madeOf.apply(disk), options);
        List<String> found = ModelMap.read(volume);
        if (!found.equals(before) && !found.equals(after)) {
            throw new AssertionError("neither the state before nor the one after: " + found.size() + " of "
                    + before.size() + " or " + after.size());
        }
        volume.checkPages(damaged -> {
            throw new AssertionError("the page at " + damaged + " is damaged");
        });
    }
}
