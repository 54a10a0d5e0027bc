package dev.kith.examples.replay;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Tells how far the loading of a source is: as a bar that is drawn anew a few times a second where somebody looks at a
 * terminal, else as a line every ten seconds.
 */
final class Progress {

    private static final long SECOND = 1_000_000_000;
    private static final int BAR = 24;
    private static final int LINE = 79;

    private final String title;
    private final PrintStream err;
    private final boolean terminal;
    private final LongSupplier nanos;
    private final long began;
    private long shown;

    /** Begins now by the source of nanoseconds that is handed in. */
    Progress(String title, PrintStream err, boolean terminal, LongSupplier nanos) {
        this.title = title;
        this.err = err;
        this.terminal = terminal;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.shown = began;
    }

    void show(long lines, double done) {
        long now = nanos.getAsLong();
        if (now - shown < (terminal ? SECOND / 5 : 10 * SECOND)) {
            return;
        }
        shown = now;
        double seconds = (double) (now - began) / SECOND;
        String rest = done <= 0 ? "" : ", " + minutes(seconds * (1 - done) / done) + " left";
        String told = String.format(
                Locale.ROOT,
                "%-7s %s%3.0f %%, %,d lines, %,.0f lines/s%s",
                title,
                terminal ? bar(done) : "",
                100 * done,
                lines,
                lines / seconds,
                rest);
        if (terminal) {
            err.printf("\r%-" + LINE + "s", told);
            err.flush();
        } else {
            err.println(told);
        }
    }

    void end(long lines) {
        if (terminal) {
            err.printf("\r%" + LINE + "s\r", "");
        }
        double seconds = (double) (nanos.getAsLong() - began) / SECOND;
        err.printf(Locale.ROOT, "%-7s %,d lines in %s%n", title, lines, minutes(seconds));
    }

    private static String bar(double done) {
        int full = (int) Math.round(Math.min(Math.max(done, 0), 1) * BAR);
        return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] ";
    }

    private static String minutes(double seconds) {
        long whole = Math.round(seconds);
        return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
