package dev.kith.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class MainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Main.run(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
    }

    @Test
    void tells_what_there_is() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).isEqualTo(CommandLine.USAGE);
    }

    @Test
    void says_what_is_wrong_with_the_command() {
        assertThat(run("durable", "--engines", "abacus")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("No engine 'abacus'").contains(CommandLine.USAGE);
    }

    @Test
    void names_an_option_without_a_value() {
        assertThat(run("durable", "--rounds")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("Here a value for --rounds is missing");
    }

    @Test
    void refuses_a_set_there_is_not() {
        assertThat(run("breakfast")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("No set 'breakfast'");
    }

    @Test
    void knows_the_engines_on_databases_from_those_in_files() {
        assertThat(run("sql", "--engines", "rocksdb")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("No engine 'rocksdb'; there are [jdbc, ");
    }

    @Test
    void refuses_a_database_that_Kith_does_not_know() {
        assertThat(run("sql", "--databases", "h2,oracle")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("No database 'oracle'");
    }
}
