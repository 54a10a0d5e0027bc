package dev.kith.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void help_goes_to_standard_output_and_succeeds() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).startsWith("Usage: examples/run").contains(CommandLine.DEFAULT_STORE);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_misuse_is_answered_with_the_usage_and_2() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("There is no command 'fly'.").contains("Usage: examples/run");
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_store_nobody_opens_is_told_in_a_line() {
        assertThat(run("--store", "nosuch:thing")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("nosuch:").hasLineCount(1);
    }

    @Test
    void a_file_that_is_no_zip_is_told_in_a_line() throws Exception {
        Path text = Files.writeString(folder.resolve("irc.zip"), "no zip");
        assertThat(run("replay", "--irc", text.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains(text + " cannot be read: ").hasLineCount(1);
    }

    @Test
    void a_file_that_is_not_compressed_is_told_in_a_line() throws Exception {
        Path text = Files.writeString(folder.resolve("college.txt.gz"), "1 2 3");
        assertThat(run("replay", "--college", text.toString())).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains(text + " cannot be read: ").hasLineCount(1);
    }

    private int run(String... arguments) {
        return new Main(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(arguments);
    }
}
