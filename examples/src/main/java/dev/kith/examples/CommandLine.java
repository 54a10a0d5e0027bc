package dev.kith.examples;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed after {@code examples/run}. */
record CommandLine(
        Command command,
        String store,
        @Nullable Path college,
        @Nullable Path irc,
        @Nullable Path report,
        List<String> servers,
        @Nullable Move move) {

    /** The store of those who name none: gone when the run ends. */
    static final String DEFAULT_STORE = "mapdb:memory";

    static final String USAGE = """
            Usage: examples/run [--store URL]
                   examples/run replay [--store URL] [--college FILE] [--irc FILE] [--report FILE]
                   examples/run swap [--postgresql URL] [--mariadb URL]
                   examples/run move --from URL --to URL

            Without a command: the quickstart. Two people register, write to one another and found a group.

            replay loads conversations and tells what it did; without files, a generated sample.
              --college FILE   direct messages: lines of "sender recipient unix-seconds", in .txt or .txt.gz
              --irc FILE       one group: a .zip of channel logs named YYYY-MM-DD....log
              --report FILE    writes what it did as JSON

            swap writes one conversation to every store in turn, and compares what they hold.
              --postgresql URL   a server's too, such as jdbc:postgresql://localhost/kith?user=kith
              --mariadb URL      likewise, such as jdbc:mariadb://localhost/kith?user=kith

            move copies all that a store holds into another, and compares what they hold then.
              --from URL   the store that is read
              --to URL     the other, which must be new or empty

              --store URL      where to keep it, such as mapdb:community.db or jdbi:jdbc:h2:file:./community
                               (by default in memory: %s)
            """.formatted(DEFAULT_STORE);

    enum Command {
        HELP,
        QUICKSTART,
        REPLAY,
        SWAP,
        MOVE;

        String typed() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private enum Option {
        STORE,
        COLLEGE,
        IRC,
        REPORT,
        POSTGRESQL,
        MARIADB,
        FROM,
        TO
    }

    private static final List<String> HELP = List.of("--help", "-h", "help");

    static CommandLine parse(String... arguments) throws UsageException {
        Deque<String> left = new ArrayDeque<>(List.of(arguments));
        Command command = command(left);
        Map<Option, String> options = new EnumMap<>(Option.class);
        while (!left.isEmpty() && command != Command.HELP) {
            String typed = left.remove();
            if (HELP.contains(typed)) {
                command = Command.HELP;
            } else {
                read(option(typed, command), typed, left, options);
            }
        }
        return of(command, options);
    }

    private static Command command(Deque<String> left) throws UsageException {
        String first = left.peek();
        if (first == null || (first.startsWith("-") && !HELP.contains(first))) {
            return Command.QUICKSTART;
        }
        left.remove();
        if (HELP.contains(first)) {
            return Command.HELP;
        }
        return switch (first) {
            case "quickstart" -> Command.QUICKSTART;
            case "replay" -> Command.REPLAY;
            case "swap" -> Command.SWAP;
            case "move" -> Command.MOVE;
            default -> throw new UsageException("There is no command '" + first + "'.");
        };
    }

    private static Option option(String typed, Command command) throws UsageException {
        return switch (typed) {
            case "--store" -> store(typed, command);
            case "--college" -> only(Command.REPLAY, Option.COLLEGE, typed, command);
            case "--irc" -> only(Command.REPLAY, Option.IRC, typed, command);
            case "--report" -> only(Command.REPLAY, Option.REPORT, typed, command);
            case "--postgresql" -> only(Command.SWAP, Option.POSTGRESQL, typed, command);
            case "--mariadb" -> only(Command.SWAP, Option.MARIADB, typed, command);
            case "--from" -> only(Command.MOVE, Option.FROM, typed, command);
            case "--to" -> only(Command.MOVE, Option.TO, typed, command);
            default -> throw new UsageException("There is no option '" + typed + "'.");
        };
    }

    private static Option only(Command owner, Option option, String typed, Command command) throws UsageException {
        if (command != owner) {
            throw new UsageException(typed + " is an option of " + owner.typed() + ".");
        }
        return option;
    }

    private static Option store(String typed, Command command) throws UsageException {
        if (command == Command.SWAP) {
            throw new UsageException(typed + " is no option of swap, which takes every store.");
        }
        if (command == Command.MOVE) {
            throw new UsageException(typed + " is no option of move, which takes --from and --to.");
        }
        return Option.STORE;
    }

    private static void read(Option option, String typed, Deque<String> left, Map<Option, String> options)
            throws UsageException {
        String value = left.poll();
        if (value == null || value.isEmpty() || value.startsWith("--")) {
            throw new UsageException(typed + " needs a value.");
        }
        if (options.put(option, value) != null) {
            throw new UsageException(typed + " is given twice.");
        }
    }

    private static CommandLine of(Command command, Map<Option, String> options) throws UsageException {
        return new CommandLine(
                command,
                options.getOrDefault(Option.STORE, DEFAULT_STORE),
                file(options.get(Option.COLLEGE)),
                file(options.get(Option.IRC)),
                report(options.get(Option.REPORT)),
                Stream.of(Option.POSTGRESQL, Option.MARIADB)
                        .map(options::get)
                        .filter(Objects::nonNull)
                        .toList(),
                command == Command.MOVE ? move(options.get(Option.FROM), options.get(Option.TO)) : null);
    }

    private static Move move(@Nullable String from, @Nullable String to) throws UsageException {
        if (from == null || to == null) {
            throw new UsageException("move needs --from and --to.");
        }
        if (from.equals(to)) {
            throw new UsageException("--from and --to are the same store.");
        }
        return new Move(from, to);
    }

    private static @Nullable Path report(@Nullable String typed) throws UsageException {
        Path report = path(typed);
        if (report != null) {
            Path folder = report.toAbsolutePath().getParent();
            if (Files.isDirectory(report) || folder == null || !Files.isDirectory(folder)) {
                throw new UsageException("There is no folder to write " + report + " in.");
            }
        }
        return report;
    }

    private static @Nullable Path file(@Nullable String typed) throws UsageException {
        Path file = path(typed);
        if (file != null && !Files.isRegularFile(file)) {
            throw new UsageException("There is no file " + file + ".");
        }
        return file;
    }

    private static @Nullable Path path(@Nullable String typed) throws UsageException {
        try {
            return typed == null ? null : Path.of(typed);
        } catch (InvalidPathException notOne) {
            throw new UsageException("'" + typed + "' is not the name of a file.");
        }
    }
}
