package dev.kith.examples;

import dev.kith.error.StorageException;
import dev.kith.examples.replay.Replay;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Objects;

/** What {@code examples/run} starts: a command and its options. */
public final class Main {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs a command. The JVM ends with 0 where it went well, 1 where it failed and 2 where it was misused.
     *
     * @param arguments the command and its options; none for the quickstart
     */
    public static void main(String... arguments) {
        // Hibernate Validator would greet on the console
        System.setProperty("org.jboss.logging.provider", "slf4j");
        int status = new Main(System.out, System.err).run(arguments);
        System.out.flush();
        System.exit(status);
    }

    int run(String... arguments) {
        try {
            return run(CommandLine.parse(arguments)) ? 0 : FAILED;
        } catch (UsageException misuse) {
            err.println(misuse.getMessage());
            err.println();
            err.print(CommandLine.USAGE);
            return MISUSED;
        } catch (IOException | StorageException failure) {
            err.println(failure.getMessage());
            return FAILED;
        }
    }

    private boolean run(CommandLine line) throws IOException {
        switch (line.command()) {
            case HELP -> out.print(CommandLine.USAGE);
            case QUICKSTART -> Quickstart.run(line.store(), out);
            case REPLAY -> replay(line);
            case SWAP -> {
                return Swap.ofAll(line.servers()).run(out, err);
            }
            case MOVE -> {
                return Objects.requireNonNull(line.move()).run(out, err);
            }
        }
        return true;
    }

    private void replay(CommandLine line) throws IOException {
        Replay replay = new Replay(line.store(), line.college(), line.irc(), line.report());
        replay.run(out, err);
    }
}
