package dev.kith.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.storage.sql.Database;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One tiny iteration of each benchmark on a database, in this JVM. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqlBenchmarksTest {

    @TempDir
    private static Path directory;

    private SqlPlaces places;
    private String url;

    @BeforeAll
    void fill() {
        places = new SqlPlaces(directory, Map.of(), new PrintStream(OutputStream.nullOutputStream()));
        url = places.filled(Database.H2, 1_000).url();
    }

    @AfterAll
    void remove() {
        places.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "find", "newestPage", "register", "inbox"})
    void counts_each_call_and_the_time_its_thread_took(String call) throws RunnerException {
        RunResult result = run(SqlCalls.class, call, "jdbc");

        double calls = result.getSecondaryResults().get("calls").getScore();
        double nanos = result.getSecondaryResults().get("nanos").getScore();
        assertThat(result.getPrimaryResult().getScore()).isPositive();
        assertThat(calls).isPositive();
        assertThat(nanos / calls).isPositive().isLessThan(1_000_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"newestPage", "earlierPage", "inboxOfPartners", "inboxOfGroups"})
    void runs(String call) throws RunnerException {
        assertThat(run(SqlGrowth.class, call, "kith-jooq").getPrimaryResult().getScore())
                .isPositive();
    }

    private RunResult run(Class<?> benchmark, String method, String engine) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("^" + benchmark.getName() + "." + method + "$")
                        .param("engine", engine)
                        .param("url", url)
                        .param("messages", "1000")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(50))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
    }
}
