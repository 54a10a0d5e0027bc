package dev.kith.examples.replay;

import static dev.kith.model.Column.MESSAGES_SENDER_ID;
import static dev.kith.model.Column.MESSAGES_SENT_AT;

import dev.kith.error.Violation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of one channel log. */
final class IrcLog {

    private static final Pattern STAMPED = pattern("\\[([^\\]]*)\\] +(.*)");

    /** Said, noticed, and said across channels, with the speaker and the text. */
    private static final List<Pattern> SAID = List.of(
            pattern("<([^>]*)> ?(.*)"), pattern("-([^: ]+):[^ ]*- ?(.*)"), pattern("\\(([^/ ]+)/[^ )]*\\) ?(.*)"));

    /** Done, as in {@code * ada nods}: kept as it stands. */
    private static final Pattern DONE = pattern("\\* +([^ ]+).*");

    private static final Pattern CHANNEL = pattern("=== .* has (?:joined|left) (#[^ ]+).*");

    private final String channel;
    private final LogClock clock;

    IrcLog(LocalDate day, String channel) {
        this.channel = channel;
        this.clock = new LogClock(day);
    }

    Line parse(String line) {
        if (line.startsWith("===")) {
            return new Line.OfTheSystem();
        }
        Matcher stamped = STAMPED.matcher(line);
        return stamped.matches() ? spoken(stamped.group(1), stamped.group(2)) : withoutTime();
    }

    /** {@return the channel that a line of the system names, in the small letters it has for IRC} */
    static Optional<String> channel(String line) {
        Matcher named = CHANNEL.matcher(line);
        return named.matches() ? Optional.of(named.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private Line spoken(String stamp, String what) {
        for (Pattern form : SAID) {
            Matcher said = form.matcher(what);
            if (said.matches()) {
                return said(stamp, said.group(1), said.group(2));
            }
        }
        Matcher done = DONE.matcher(what);
        return done.matches()
                ? said(stamp, done.group(1), what)
                : Line.Unreadable.because(MESSAGES_SENDER_ID, Violation.NOT_NULL);
    }

    private Line said(String stamp, String speaker, String text) {
        try {
            return new Line.Said(clock.at(LocalTime.parse(stamp)), speaker, channel, text);
        } catch (DateTimeException notTime) {
            return withoutTime();
        }
    }

    private static Line withoutTime() {
        return Line.Unreadable.because(MESSAGES_SENT_AT, Violation.NOT_NULL);
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}
