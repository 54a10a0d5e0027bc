package dev.kith.examples.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Turns the hours and minutes of one log into instants that never go back. A log begins on its day, in UTC. Where its
 * hours fall by more than six, the log went on past midnight, or past noon by a clock of twelve hours: the time goes
 * on by as many half days as it takes. Where they fall by less, a clock was put back: the time stands still.
 */
final class LogClock {

    private static final Duration PUT_BACK = Duration.ofHours(6);
    private static final Duration HALF_DAY = Duration.ofHours(12);

    private Instant dayBegins;
    private Instant last;

    LogClock(LocalDate day) {
        dayBegins = day.atStartOfDay().toInstant(ZoneOffset.UTC);
        last = dayBegins;
    }

    Instant at(LocalTime time) {
        Duration sinceMidnight = Duration.ofSeconds(time.toSecondOfDay());
        if (Duration.between(dayBegins.plus(sinceMidnight), last).compareTo(PUT_BACK) > 0) {
            while (dayBegins.plus(sinceMidnight).isBefore(last)) {
                dayBegins = dayBegins.plus(HALF_DAY);
            }
        }
        Instant read = dayBegins.plus(sinceMidnight);
        last = read.isBefore(last) ? last : read;
        return last;
    }
}
