package dev.kith.benchmarks;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How JMH is told to run a trial: in a JVM of its own, which warms up, unless all share one. */
final class TrialOptions {

    private TrialOptions() {}

    static Options of(Trial trial, Scale scale, Path directory) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(trial.benchmark()) + "$")
                .param("engine", trial.engine())
                .param("directory", directory.toString())
                .jvmArgsAppend("-Xms1g", "-Xmx1g")
                .forks(scale.forks())
                .warmupIterations(1)
                .warmupTime(TimeValue.milliseconds(scale.millis()))
                .measurementIterations(1)
                .measurementTime(TimeValue.milliseconds(scale.millis()))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        trial.parameters().forEach(options::param);
        if (trial.threads() > 0) {
            options.threads(trial.threads());
        }
        return options.build();
    }
}
