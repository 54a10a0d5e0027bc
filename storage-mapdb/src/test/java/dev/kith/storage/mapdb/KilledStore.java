package dev.kith.storage.mapdb;

import dev.kith.core.Kith;
import dev.kith.storage.mapdb.internal.volume.FileDisk;
import dev.kith.storage.mapdb.internal.volume.VolumeOptions;
import dev.kith.storage.tck.killed.Crowd;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A program that writes to a store until it stops in a phase, to be killed there. */
final class KilledStore {

    /** What it says when the phase was over before it could stop; it goes on writing then. */
    static final String PASSED = "passed";

    private static final int SOME_CALLS = 200;

    /** Journals so small that checkpoints are frequent. */
    static final MapDbOptions OPTIONS =
            MapDbOptions.builder().journalSize(256 << 10).build();

    private static final VolumeOptions LAYOUT = VolumeOptions.defaults().withJournalSize(OPTIONS.journalSize());

    private final Path file;
    private final Phase phase;
    private final String name;
    private final StoppingDisk disk;

    private KilledStore(Path file, Phase phase, String name) {
        this.file = file;
        this.phase = phase;
        this.name = name;
        this.disk = new StoppingDisk(new FileDisk(file), phase, new Random(name.hashCode()));
    }

    /** Takes the store's file, the phase, and a name for what it writes, which also decides where it stops. */
    public static void main(String[] arguments) {
        new KilledStore(Path.of(arguments[0]), Phase.valueOf(arguments[1]), arguments[2]).run();
    }

    private void run() {
        if (phase == Phase.RECOVERY) {
            disk.announce(Phase.RECOVERY);
        }
        MapDbStorage storage = MapDbStorage.open(disk, LAYOUT, OPTIONS);
        if (phase == Phase.RECOVERY) {
            System.out.println(PASSED);
        }
        disk.announce(null);
        try (Kith kith = Kith.builder().storage(storage).build()) {
            switch (phase) {
                case CLOSE -> close(kith, storage);
                case COMPACTION -> compact(kith, storage);
                default -> Crowd.write(kith, name, System.out, () -> true);
            }
        }
    }

    private void close(Kith kith, MapDbStorage storage) {
        AtomicInteger calls = new AtomicInteger(SOME_CALLS);
        Crowd.write(kith, name, System.out, () -> calls.decrementAndGet() > 0);
        disk.announce(Phase.CLOSE);
        storage.close();
        System.out.println(PASSED);
    }

    /** The new file is not on the disk that stops, so the moment is any, and is passed where the new file was sooner. */
    private void compact(Kith kith, MapDbStorage storage) {
        AtomicInteger calls = new AtomicInteger(SOME_CALLS);
        long moment = TimeUnit.MILLISECONDS.toNanos(new Random(name.hashCode()).nextInt(phase.reach));
        Thread stop = new Thread(() -> {
            LockSupport.parkNanos(moment);
            System.out.println(StoppingDisk.STOPPED + phase);
        });
        Thread compaction = new Thread(() -> {
            stop.start();
            storage.compact(file.resolveSibling(name));
            System.out.println(PASSED);
        });
        Crowd.write(kith, name, System.out, () -> {
            if (calls.decrementAndGet() == 0) {
                compaction.start();
            }
            return true;
        });
    }
}
