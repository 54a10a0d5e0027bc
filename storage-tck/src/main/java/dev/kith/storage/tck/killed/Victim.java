package dev.kith.storage.tck.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A Java process on this one's class path, to be killed. */
public final class Victim {

    private Victim() {}

    /**
     * Starts a program, listens to what it says, and kills it with SIGKILL as soon as it said enough. What it said before
     * it died is heard to the end.
     *
     * @param program has a {@code main}
     * @param arguments what it is given
     * @param enough hears each line of its standard output, and says whether it may die now
     * @return its last words on standard error, for a message; empty where there were none
     * @throws IOException where it cannot be started
     * @throws InterruptedException where the caller is interrupted
     */
    public static String runUntil(Class<?> program, List<String> arguments, Predicate<String> enough)
            throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path errors = Path.of(
                System.getProperty("java.io.tmpdir"),
                "victim-" + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx512m", "-cp"));
        Stream.concat(Stream.of(System.getProperty("java.class.path"), program.getName()), arguments.stream())
                .forEach(command::add);
        Process victim =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try (BufferedReader lines = victim.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (enough.test(line)) {
                    // By its handle: the process itself would close the stream, with acknowledgements still in it
                    victim.toHandle().destroyForcibly();
                }
            }
        } finally {
            victim.destroyForcibly().waitFor();
        }
        return Files.readString(errors);
    }
}
