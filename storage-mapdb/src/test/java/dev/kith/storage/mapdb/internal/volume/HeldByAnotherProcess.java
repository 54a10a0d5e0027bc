package dev.kith.storage.mapdb.internal.volume;

import java.io.IOException;
import java.nio.file.Path;

/** A process that opens a volume, commits, says so, commits on, and never closes. */
public final class HeldByAnotherProcess {

    static final long ANSWER = 42;

    private HeldByAnotherProcess() {}

    public static void main(String[] arguments) throws IOException {
        CrashSafeVolume volume = CrashSafeVolume.open(new FileDisk(Path.of(arguments[0])), VolumeOptions.defaults());
        volume.writing().ensureAvailable(1 << 20);
        volume.writing().putLong(8, ANSWER);
        volume.commit(() -> {});
        System.out.println("open");
        System.in.read();
    }
}
