package dev.kith.storage.tck.killed;

import dev.kith.core.Kith;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Eight threads that register, send, join, update, read and delete through the services, and say so to a {@link Witness}. */
public final class Crowd {

    private static final int WRITERS = 8;

    private Crowd() {}

    /**
     * Writes until it is told to stop. Each thread keeps to rows of its own.
     *
     * @param kith where to write
     * @param name tells this crowd's rows from those of others that wrote to the same store; letters and digits, up to
     *     six
     * @param lines where the {@link Witness} listens
     * @param goOn asked before each call
     */
    public static void write(Kith kith, String name, PrintStream lines, BooleanSupplier goOn) {
        Diary diary = new Diary(lines);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, WRITERS)
                    .mapToObj(i -> new CrowdMember(kith, name + "w" + i, diary))
                    .map(member -> CompletableFuture.runAsync(() -> member.write(goOn), threads))
                    .toList();
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdown();
        }
    }
}
