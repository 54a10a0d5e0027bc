package dev.kith.examples.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollegeSourceTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"'1 2 1082040961'", "'  1\t 2   1082040961 '"})
    void a_line_is_a_message_with_its_true_time(String text) {
        assertThat(CollegeSource.parse(text))
                .isEqualTo(new Line.Direct(
                        Instant.parse("2004-04-15T14:56:01Z"), "student-1", "student-2", CollegeSource.TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "'', messages.sender_id: not_null",
        "'   ', messages.sender_id: not_null",
        "1, messages.recipient_id: single_target",
        "1 2, messages.sent_at: not_null",
        "1 2 3 4, messages.sent_at: not_null",
        "1 2 noon, messages.sent_at: not_null",
        "1 2 999999999999, messages.sent_at: storable",
        "1 2 -99999999999, messages.sent_at: storable",
        "1 2 9223372036854775807, messages.sent_at: storable"
    })
    void a_line_without_what_a_message_needs_tells_what(String text, String reason) {
        Line line = CollegeSource.parse(text);
        assertThat(line).isInstanceOf(Line.Unreadable.class);
        assertThat(((Line.Unreadable) line).reason()).hasToString(reason);
    }

    @Test
    void a_comment_is_a_line_of_the_system() {
        assertThat(CollegeSource.parse("# sender recipient time")).isEqualTo(new Line.OfTheSystem());
    }

    @Test
    void a_compressed_file_reads_as_the_plain_one() throws IOException {
        String text = "1 2 1082040961\n3 4 1082155839\n";
        Path plain = Files.writeString(folder.resolve("college.txt"), text);
        Path compressed = folder.resolve("college.txt.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            gzip.write(text.getBytes(UTF_8));
        }
        assertThat(all(plain)).hasSize(2).isEqualTo(all(compressed));
    }

    @Test
    void the_end_is_reached_with_all_of_it_done() throws IOException {
        Path file = Files.writeString(folder.resolve("college.txt"), "1 2 1082040961");
        try (CollegeSource source = CollegeSource.open(file)) {
            assertThat(source.done()).isZero();
            assertThat(source.next()).isNotNull();
            assertThat(source.next()).isNull();
            assertThat(source.done()).isEqualTo(1);
        }
    }

    private static List<Line> all(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (CollegeSource source = CollegeSource.open(file)) {
            for (Line line = source.next(); line != null; line = source.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
