package dev.kith.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IrcSourceTest {

    @TempDir
    Path folder;

    @Test
    void logs_are_read_by_name_and_each_from_its_own_day() throws IOException {
        Path zip = zip(
                "2006-01-03.log", "[01:00] <c> third\n",
                "2006-01-02.b.log", "[02:00] <b> second\n",
                "README.md", "not a log\n",
                "2006-01-02.a.log", "[01:00] <a> first");
        assertThat(said(zip))
                .containsExactly(
                        "2006-01-02T01:00:00Z a first",
                        "2006-01-02T02:00:00Z b second",
                        "2006-01-03T01:00:00Z c third");
    }

    @Test
    void the_group_is_named_by_the_first_line_that_names_the_channel() throws IOException {
        Path zip = zip(
                "2006-01-02.log", "[01:00] <a> first\n",
                "2006-01-03.log", "=== b [b@b]  has joined #Kith\n[01:00] <b> second\n");
        assertThat(lines(zip))
                .filteredOn(Line.Said.class::isInstance)
                .extracting(line -> ((Line.Said) line).group())
                .containsExactly("#kith", "#kith");
    }

    @Test
    void a_channel_nobody_joins_has_a_name_too() throws IOException {
        assertThat(lines(zip("2006-01-02.log", "[01:00] <a> first\n")))
                .extracting(line -> ((Line.Said) line).group())
                .containsExactly("IRC");
    }

    @Test
    void a_zip_without_logs_is_refused() throws IOException {
        Path zip = zip("notes.txt", "nothing");
        assertThatThrownBy(() -> IrcSource.open(zip))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no logs");
    }

    @Test
    void a_log_of_a_day_that_never_was_is_refused() throws IOException {
        Path zip = zip("2006-02-30.log", "nothing");
        assertThatThrownBy(() -> IrcSource.open(zip))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("2006-02-30.log");
    }

    @Test
    void all_of_it_is_done_at_the_end() throws IOException {
        try (IrcSource source = IrcSource.open(zip("2006-01-02.log", "a\nb\n", "2006-01-03.log", "c\n"))) {
            while (source.next() != null) {
                assertThat(source.done()).isPositive();
            }
            assertThat(source.done()).isEqualTo(1);
        }
    }

    private Path zip(String... namesAndTexts) throws IOException {
        return IrcZip.write(folder.resolve("irc.zip"), namesAndTexts);
    }

    private static List<String> said(Path zip) throws IOException {
        return lines(zip).stream()
                .map(Line.Said.class::cast)
                .map(said -> said.at() + " " + said.speaker() + " " + said.text())
                .toList();
    }

    private static List<Line> lines(Path zip) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (IrcSource source = IrcSource.open(zip)) {
            for (Line line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
