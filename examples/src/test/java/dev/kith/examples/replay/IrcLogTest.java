package dev.kith.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IrcLogTest {

    private final IrcLog log = new IrcLog(LocalDate.of(2008, 2, 29), "#kith");

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    [05:13] <ada> lin, look|ada|lin, look
                    [05:13] <ada>   three blanks|ada|  three blanks
                    [05:13] <ada> a > b <c> [05:14] <d> e|ada|a > b <c> [05:14] <d> e
                    [05:13] <[ada]^_`{> hi|[ada]^_`{|hi
                    [05:13] <ada b > hi|ada b |hi
                    [05:13] <~ada> hi|~ada|hi
                    [05:13] -ada:#kith- hear, hear|ada|hear, hear
                    [05:13] (ada/#other) from there|ada|from there
                    [05:13]  * ada nods|ada|* ada nods
                    [05:13] * ada nods|ada|* ada nods
                    [05:13]  * ada|ada|* ada
                    """)
    void whatever_somebody_says_is_a_message(String line, String speaker, String text) {
        assertThat(log.parse(line))
                .isEqualTo(new Line.Said(Instant.parse("2008-02-29T05:13:00Z"), speaker, "#kith", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[05:13] <ada>", "[05:13] <ada> "})
    void who_says_nothing_is_left_for_the_model_to_refuse(String line) {
        assertThat(log.parse(line))
                .isInstanceOfSatisfying(
                        Line.Said.class, said -> assertThat(said.text()).isEmpty());
    }

    @Test
    void odd_characters_stay_in_the_text() {
        assertThat(log.parse("[05:13] <ada> a\0b\u0085c\u2028d\be\ud83d"))
                .isInstanceOfSatisfying(
                        Line.Said.class, said -> assertThat(said.text()).isEqualTo("a\0b\u0085c\u2028d\be\ud83d"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=== ada [n=ada@10.0.0.1]  has joined #kith",
                "=== ada [n=ada@10.0.0.1]  has left #kith []",
                "=== ada has quit [Quit: bye]",
                "=== ada is now known as lovelace",
                "=== mode/#kith [+o ada]  by ChanServ",
                "=== ada shrugs",
                "==="
            })
    void whatever_the_log_marks_is_a_line_of_the_system(String line) {
        assertThat(log.parse(line)).isEqualTo(new Line.OfTheSystem());
    }

    @ParameterizedTest
    @CsvSource({
        "'', messages.sent_at: not_null",
        "hello, messages.sent_at: not_null",
        "[25:00] <ada> hi, messages.sent_at: not_null",
        "[] <ada> hi, messages.sent_at: not_null",
        "[05:13] hello, messages.sender_id: not_null",
        "[05:13] <ada, messages.sender_id: not_null",
        "'[05:13] *', messages.sender_id: not_null"
    })
    void a_line_without_what_a_message_needs_tells_what(String line, String reason) {
        assertThat(log.parse(line))
                .isInstanceOfSatisfying(
                        Line.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).hasToString(reason));
    }

    @Test
    void the_channel_is_named_by_those_who_join_and_leave() {
        assertThat(IrcLog.channel("=== ada [n=ada@10.0.0.1]  has joined #Kith")).hasValue("#kith");
        assertThat(IrcLog.channel("=== ada [n=ada@10.0.0.1]  has left #kith []"))
                .hasValue("#kith");
        assertThat(IrcLog.channel("=== ada is now known as #kith")).isEmpty();
        assertThat(IrcLog.channel("[05:13] <ada> lin has joined #kith")).isEmpty();
    }
}
