package dev.kith.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class LogClockTest {

    private final LogClock clock = new LogClock(LocalDate.of(2006, 1, 2));

    @Test
    void a_log_begins_on_its_day_in_utc() {
        assertThat(at("05:13")).isEqualTo("2006-01-02T05:13:00Z");
    }

    @Test
    void after_midnight_the_next_day_begins() {
        at("23:59");
        assertThat(at("00:00")).isEqualTo("2006-01-03T00:00:00Z");
        at("22:00");
        assertThat(at("01:00")).isEqualTo("2006-01-04T01:00:00Z");
    }

    @Test
    void a_clock_of_twelve_hours_goes_on_past_noon() {
        at("11:59");
        assertThat(at("00:05")).isEqualTo("2006-01-02T12:05:00Z");
        assertThat(at("03:00")).isEqualTo("2006-01-02T15:00:00Z");
    }

    @Test
    void a_clock_that_begins_at_twelve_goes_on_at_one() {
        at("12:57");
        assertThat(at("01:03")).isEqualTo("2006-01-02T13:03:00Z");
    }

    @Test
    void a_clock_that_is_put_back_stands_still_until_it_has_caught_up() {
        at("02:59");
        assertThat(at("02:00")).isEqualTo("2006-01-02T02:59:00Z");
        assertThat(at("02:30")).isEqualTo("2006-01-02T02:59:00Z");
        assertThat(at("03:01")).isEqualTo("2006-01-02T03:01:00Z");
    }

    private Instant at(String time) {
        return clock.at(LocalTime.parse(time));
    }
}
