package dev.kith.examples.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private long nanos;

    @Test
    void a_terminal_is_shown_a_bar_with_rate_and_time_left() {
        Progress progress = progress(true);
        after(10, () -> progress.show(20_000, 0.25));
        assertThat(told())
                .startsWith("\rirc     [######..................]  25 %, 20,000 lines, 2,000 lines/s, 0:30 left")
                .doesNotContain("\n");
    }

    @Test
    void a_bar_is_drawn_over_and_cleared() {
        Progress progress = progress(true);
        after(1, () -> progress.show(1, 0.5));
        after(1, () -> progress.end(2));
        assertThat(told().lines().reduce((one, other) -> other))
                .hasValueSatisfying(last -> assertThat(last).endsWith("irc     2 lines in 0:02"));
    }

    @Test
    void a_file_is_told_a_line_now_and_then() {
        Progress progress = progress(false);
        after(9, () -> progress.show(1_000, 0.1));
        assertThat(told()).isEmpty();
        after(1, () -> progress.show(2_000, 0.2));
        after(1, () -> progress.show(3_000, 0.3));
        assertThat(told().lines()).containsExactly("irc      20 %, 2,000 lines, 200 lines/s, 0:40 left");
    }

    @Test
    void a_terminal_is_not_drawn_on_more_often_than_one_can_see() {
        Progress progress = progress(true);
        for (int i = 0; i < 1_000; i++) {
            progress.show(i, i / 1_000.0);
        }
        assertThat(told()).isEmpty();
    }

    private Progress progress(boolean terminal) {
        return new Progress("irc", new PrintStream(told, true, UTF_8), terminal, () -> nanos);
    }

    private void after(long seconds, Runnable work) {
        nanos += seconds * 1_000_000_000;
        work.run();
    }

    private String told() {
        return told.toString(UTF_8);
    }
}
