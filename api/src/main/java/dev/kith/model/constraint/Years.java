package dev.kith.model.constraint;

import java.time.Instant;

/** The years that all databases store alike. */
final class Years {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Years() {}

    static boolean contain(int year) {
        return year >= 1 && year <= 9999;
    }

    static boolean contain(Instant instant) {
        return !instant.isBefore(FIRST) && instant.isBefore(END);
    }
}
