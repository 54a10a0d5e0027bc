package dev.kith.examples.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.CodePoints;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLinesTest {

    @Test
    void lines_end_at_line_feeds_and_nowhere_else() throws IOException {
        assertThat(all("one\r\ntwo\rstill two\u2028and two\n\nlast".getBytes(UTF_8)))
                .containsExactly("one", "two\rstill two\u2028and two", "", "last");
    }

    @Test
    void a_line_feed_at_the_end_begins_no_line() throws IOException {
        assertThat(all("one\n".getBytes(UTF_8))).containsExactly("one");
        assertThat(all(new byte[0])).isEmpty();
    }

    @Test
    void text_of_any_script_is_kept() throws IOException {
        assertThat(all("søren 李雷 🚀".getBytes(UTF_8))).containsExactly("søren 李雷 🚀");
    }

    @Test
    void bytes_that_are_not_utf8_become_text_that_the_model_refuses() throws IOException {
        List<String> lines = all(new byte[] {'a', (byte) 0xff, 'b', '\n', 'c'});
        assertThat(lines).hasSize(2);
        assertThat(CodePoints.wellFormed(lines.get(0))).isFalse();
        assertThat(lines.get(1)).isEqualTo("c");
    }

    @Test
    void a_line_without_end_is_not_kept_whole() throws IOException {
        List<String> lines = all(new byte[5 << 20]);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0)).hasSize(2 << 20);
    }

    private static List<String> all(byte[] bytes) throws IOException {
        List<String> lines = new ArrayList<>();
        try (TextLines text = new TextLines(new ByteArrayInputStream(bytes))) {
            for (String line = text.next(); line != null; line = text.next()) {
                lines.add(line);
            }
        }
        return lines;
    }
}
