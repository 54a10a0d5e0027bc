package dev.kith.examples.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.core.Storages;
import dev.kith.examples.Main;
import dev.kith.model.Reading;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.ReferenceStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {

    /** What the sample makes of an empty store, of any kind, on any machine, on any day, for ever. */
    private static final String DIGEST = "7643c5526948f7deb6f3766a8c80f87fcb647a7303273488bd2c3f1f67aa7400";

    @TempDir
    Path folder;

    @Test
    void the_lines_of_the_sample_add_up() throws IOException {
        Report report = replay(reference());
        assertThat(report.lines()).isEqualTo(SampleSource.LINES);
        assertThat(report.messages()
                        + report.systemLines()
                        + report.refused().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(report.lines());
        assertThat(report.messages()).isBetween(9_800L, 10_400L);
        assertThat(report.users()).isBetween(250L, 300L);
        assertThat(report.groups()).isEqualTo(8);
        assertThat(report.busiestConversations()).hasSize(10);
        assertThat(report.refused())
                .containsOnlyKeys(
                        "messages.content: not_blank",
                        "messages.content: well_formed",
                        "users.username: format",
                        "users.username: max_code_points");
    }

    @Test
    void a_second_run_changes_nothing_and_tells_the_same() throws IOException {
        Storage storage = reference();
        Report first = replay(storage);
        assertThat(first.digest()).isEqualTo(DIGEST);
        assertThat(withoutSpeed(replay(storage))).isEqualTo(withoutSpeed(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapdb:memory", "jdbi:jdbc:h2:mem:replay-test", "jooq:jdbc:h2:mem:replay-test"})
    void every_store_holds_the_same_in_memory(String url) throws IOException {
        try (Storage storage = Storages.open(url, OpenOptions.DEFAULT)) {
            assertThat(replay(storage).digest()).isEqualTo(DIGEST);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapdb:", "jdbi:jdbc:h2:file:", "jooq:jdbc:h2:file:"})
    void every_store_holds_the_same_in_a_file_and_after_another_run(String scheme) throws IOException {
        String url = scheme + folder.resolve("replay");
        Report first;
        try (Storage storage = Storages.open(url, OpenOptions.DEFAULT)) {
            first = replay(storage);
        }
        assertThat(first.digest()).isEqualTo(DIGEST);
        try (Storage storage = Storages.open(url, OpenOptions.DEFAULT)) {
            assertThat(withoutSpeed(replay(storage))).isEqualTo(withoutSpeed(first));
        }
    }

    @Test
    void another_zone_and_language_hold_the_same() throws Exception {
        Path report = folder.resolve("report.json");
        Process replay = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.timezone=America/St_Johns",
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "replay",
                        "--report",
                        report.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(replay.getInputStream().readAllBytes(), UTF_8);
        assertThat(replay.waitFor()).as(told).isZero();
        assertThat(Files.readString(report)).contains("\"digest\" : \"" + DIGEST + "\"");
    }

    @Test
    void interrupted_anywhere_and_run_again_it_ends_the_same() throws IOException {
        Storage storage = reference();
        for (int lines : List.of(1, 499, 500, 777, 3_210)) {
            assertThatThrownBy(() -> Lines.load(storage, brokenAfter(lines))).isInstanceOf(NullPointerException.class);
        }
        assertThat(replay(storage).digest()).isEqualTo(DIGEST);
    }

    /** The sample up to a line, and then one that fails in the middle of its transaction. */
    private static LineSource brokenAfter(int lines) {
        List<Line> begun = new ArrayList<>();
        SampleSource sample = new SampleSource();
        for (int i = 0; i < lines; i++) {
            begun.add(sample.next());
        }
        begun.add(new Line.Direct(null, "ada", "lin", "never"));
        return new Lines(Origin.SAMPLE, begun.iterator());
    }

    private static Storage reference() {
        return new ReferenceStorage(Reading.RELATIONAL);
    }

    private static Report replay(Storage storage) throws IOException {
        try (Sources sources = Sources.open(null, null)) {
            return Replay.load(sources, storage, new PrintStream(PrintStream.nullOutputStream()));
        }
    }

    private static Report withoutSpeed(Report report) {
        return new Report(
                report.users(),
                report.messages(),
                report.groups(),
                report.groupMembers(),
                report.lines(),
                report.systemLines(),
                report.refused(),
                0,
                report.busiestConversations(),
                report.digest());
    }
}
