package dev.kith.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One tiny iteration of each benchmark, in this JVM. */
class BenchmarksTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "DurableCommit.commit, kith",
        "DurableCommit.commit, raw",
        "DurableCommit.commit, storewal",
        "Reading.find, rocksdb",
        "Reading.newestPage, mvstore",
        "PageUnderWriters.underWriters, sqlite",
        "BulkInsert.insert, rocksdb",
        "ReopenAfterKill.open, kith"
    })
    void runs(String benchmark, String engine) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("\\." + benchmark.replace(".", "\\.") + "$")
                        .param("engine", engine)
                        .param("directory", directory.toString())
                        .param("messages", "100")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(50))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results)
                .singleElement()
                .satisfies(result ->
                        assertThat(result.getPrimaryResult().getScore()).isPositive());
    }
}
