package dev.kith.benchmarks.measure;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.benchmarks.engine.Engine;
import dev.kith.benchmarks.engine.EngineKind;
import dev.kith.benchmarks.traffic.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes to a store in a process of its own, which is killed in the middle of it. */
public final class KilledWriter {

    private static final long SINGLES = 100;

    private KilledWriter() {}

    /**
     * Stores messages until it is killed: most of them in large transactions, then one by one, and tells the number of
     * each that was acknowledged.
     *
     * @param arguments the engine, the folder, the first number, and how many in large transactions
     */
    public static void main(String... arguments) {
        long first = Long.parseLong(arguments[2]);
        long bulk = Long.parseLong(arguments[3]);
        try (Engine engine = EngineKind.of(arguments[0]).openStore(Path.of(arguments[1]))) {
            DataSets.fill(engine, first, first + bulk);
            PrintStream acknowledgements = new PrintStream(System.out, true, UTF_8);
            for (long number = first + bulk; number < Long.MAX_VALUE; number++) {
                engine.insert(Traffic.message(number));
                acknowledgements.println(number);
            }
        }
    }

    /**
     * Has messages written, and kills the writer.
     *
     * @param kind the engine
     * @param folder the store
     * @param first the first message's number
     * @param bulk how many in large transactions
     * @return the number of the last message that was acknowledged; all before it were, too
     */
    public static long run(EngineKind kind, Path folder, long first, long bulk) {
        try {
            return kill(start(kind, folder, first, bulk), first + bulk + SINGLES);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Process start(EngineKind kind, Path folder, long first, long bulk) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                kind.title(),
                folder.toString(),
                Long.toString(first),
                Long.toString(bulk));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static long kill(Process writer, long after) throws IOException {
        long last = -1;
        try (BufferedReader acknowledged = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
            for (String line = acknowledged.readLine(); line != null; line = acknowledged.readLine()) {
                // The last line may be cut short
                last = Math.max(last, Long.parseLong(line));
                if (last >= after) {
                    // Through the handle, which leaves what was written to be read
                    writer.toHandle().destroyForcibly();
                }
            }
        }
        if (last < after) {
            throw new IllegalStateException("The writer ended by itself, after message " + last);
        }
        writer.onExit().join();
        return last;
    }
}
