package dev.kith.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.ReferenceStorage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private final Storage storage = new ReferenceStorage(Reading.RELATIONAL);

    @Test
    void the_lines_of_the_sample_add_up() throws IOException {
        Report report = replay();
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
        Report first = replay();
        assertThat(withoutSpeed(replay())).isEqualTo(withoutSpeed(first));
    }

    @Test
    void interrupted_anywhere_and_run_again_it_ends_the_same() throws IOException {
        String whole = Lines.load(new ReferenceStorage(Reading.RELATIONAL), new SampleSource())
                .digest();
        for (int lines : List.of(1, 499, 500, 777, 3_210)) {
            assertThatThrownBy(() -> Lines.load(storage, brokenAfter(lines))).isInstanceOf(NullPointerException.class);
        }
        assertThat(replay().digest()).isEqualTo(whole);
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

    private Report replay() throws IOException {
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
