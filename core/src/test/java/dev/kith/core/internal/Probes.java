package dev.kith.core.internal;

import dev.kith.core.Rows;
import dev.kith.core.Samples;
import dev.kith.error.Violation;
import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** For each constraint of the catalogue rows that break it and nothing else. */
final class Probes {

    private Probes() {}

    /** Rows that a violation, and only that one, is to be told of. */
    record Probe(Violation violation, List<Record> rows) {}

    static Stream<Probe> all() {
        return Stream.concat(
                Stream.of(Column.values()).flatMap(Probes::of),
                Stream.of(new Probe(
                        new Violation(Column.MESSAGES_RECIPIENT_ID, Violation.SINGLE_TARGET),
                        List.of(
                                Rows.with(Samples.HELLO, Column.MESSAGES_RECIPIENT_ID, null),
                                Rows.with(Samples.HELLO, Column.MESSAGES_GROUP_ID, Samples.CIRCLE_ID)))));
    }

    static Record sample(Column column) {
        return switch (column.table()) {
            case USERS -> Samples.ADA;
            case MESSAGES -> column == Column.MESSAGES_GROUP_ID ? Samples.GLAD : Samples.HELLO;
            case GROUPS -> Samples.CIRCLE;
            case GROUP_MEMBERS -> Samples.OWNER;
        };
    }

    private static Stream<Probe> of(Column column) {
        Stream.Builder<Probe> probes = Stream.builder();
        if (column.notNull()) {
            probes.add(probe(column, Violation.NOT_NULL, (Object) null));
        }
        if (column.maxCodePoints() > 0) {
            int tooLong = column.maxCodePoints() + 1;
            probes.add(probe(column, Violation.MAX_CODE_POINTS, "a".repeat(tooLong), "🙂".repeat(tooLong)));
            probes.add(probe(column, Violation.WELL_FORMED, "\ud83d", "\ude42", "\u0000"));
        }
        if (column.type() == ColumnType.DATE) {
            probes.add(probe(
                    column, Violation.STORABLE, LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1), LocalDate.MIN));
        }
        if (column.type() == ColumnType.TIMESTAMP) {
            probes.add(probe(
                    column,
                    Violation.STORABLE,
                    Instant.parse("0000-12-31T23:59:59.999999Z"),
                    Instant.parse("+10000-01-01T00:00:00Z"),
                    Instant.parse("2026-11-01T12:00:00.0000001Z")));
        }
        return probes.build();
    }

    private static Probe probe(Column column, String constraint, Object... values) {
        return new Probe(
                new Violation(column, constraint),
                Stream.of(values)
                        .map(value -> Rows.with(sample(column), column, value))
                        .toList());
    }
}
