package dev.kith.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.examples.CommandLine.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @TempDir
    Path folder;

    @Test
    void nothing_typed_is_the_quickstart_on_the_default_store() throws Exception {
        assertThat(CommandLine.parse())
                .isEqualTo(new CommandLine(
                        Command.QUICKSTART, CommandLine.DEFAULT_STORE, null, null, null, List.of(), null));
    }

    @Test
    void a_store_can_be_named_for_the_quickstart() throws Exception {
        assertThat(CommandLine.parse("--store", "jdbi:jdbc:h2:mem:x").store()).isEqualTo("jdbi:jdbc:h2:mem:x");
        assertThat(CommandLine.parse("quickstart", "--store", "x").command()).isEqualTo(Command.QUICKSTART);
    }

    @Test
    void replay_takes_all_its_options_in_any_order() throws Exception {
        Path college = Files.createFile(folder.resolve("college.txt"));
        Path irc = Files.createFile(folder.resolve("irc.zip"));
        Path report = folder.resolve("report.json");
        assertThat(CommandLine.parse(
                        "replay",
                        "--report",
                        report.toString(),
                        "--irc",
                        irc.toString(),
                        "--store",
                        "url",
                        "--college",
                        college.toString()))
                .isEqualTo(new CommandLine(Command.REPLAY, "url", college, irc, report, List.of(), null));
    }

    @Test
    void move_takes_two_stores() throws Exception {
        CommandLine line = CommandLine.parse("move", "--to", "b", "--from", "a");
        assertThat(line.command()).isEqualTo(Command.MOVE);
        assertThat(line.move()).isEqualTo(new Move("a", "b"));
    }

    @ParameterizedTest
    @CsvSource({"--help", "-h", "help", "replay --help", "replay --store x -h", "--store x --help", "move --help"})
    void help_is_given_wherever_it_is_asked_for(String typed) throws Exception {
        assertThat(CommandLine.parse(typed.split(" ")).command()).isEqualTo(Command.HELP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    fly                        | There is no command 'fly'.
                    --fast                     | There is no option '--fast'.
                    replay --fast              | There is no option '--fast'.
                    replay extra               | There is no option 'extra'.
                    --college x                | --college is an option of replay.
                    replay --store             | --store needs a value.
                    replay --store --irc       | --store needs a value.
                    --store a --store b        | --store is given twice.
                    swap --store a             | --store is no option of swap, which takes every store.
                    --from a                   | --from is an option of move.
                    swap --to a                | --to is an option of move.
                    move                       | move needs --from and --to.
                    move --from a              | move needs --from and --to.
                    move --from a --to a       | --from and --to are the same store.
                    move --store a --to b      | --store is no option of move, which takes --from and --to.
                    replay --irc none.zip      | There is no file none.zip.
                    replay --college .         | There is no file ..
                    replay --report no/r.json  | There is no folder to write no/r.json in.
                    """)
    void what_is_wrong_is_said(String typed, String message) {
        assertThatThrownBy(() -> CommandLine.parse(typed.split(" ")))
                .isInstanceOf(UsageException.class)
                .hasMessage(message);
    }
}
