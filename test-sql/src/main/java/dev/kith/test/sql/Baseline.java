package dev.kith.test.sql;

import dev.kith.group.Group;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import dev.kith.model.Table;
import dev.kith.storage.tck.RawRow;
import dev.kith.storage.tck.Samples;
import dev.kith.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Rows that break nothing in either reading, and for each constraint rows that break it alone. */
final class Baseline {

    private static final UUID NOBODY = new UUID(0, 4711);

    private final User ada = Samples.fullUser("ada", "1");
    private final User lin = Samples.fullUser("lin", "2");
    private final User eve = Samples.fullUser("eve", "3");
    private final User bob = Samples.fullUser("bob", "4");
    private final Group circle = Samples.group("circle", ada);
    private final Group empty = Samples.group("empty", lin);

    /** {@return what is there already, in an order that the foreign keys allow} */
    List<RawRow> rows() {
        return Stream.of(
                        ada,
                        lin,
                        eve,
                        bob,
                        circle,
                        empty,
                        Samples.member(circle, ada, "owner", Samples.NOON),
                        Samples.direct(1, ada, lin, Samples.NOON),
                        Samples.post(2, lin, circle, Samples.NOON))
                .map(RawRow::of)
                .toList();
    }

    /** {@return a further row that may be added} */
    RawRow fresh(Table table) {
        return RawRow.of(
                switch (table) {
                    case USERS -> Samples.fullUser("new", "5");
                    case MESSAGES -> direct();
                    case GROUPS -> Samples.group("new", eve);
                    case GROUP_MEMBERS -> Samples.member(empty, lin, "owner", Samples.NOON);
                });
    }

    private Message direct() {
        return Samples.direct(3, eve, bob, Samples.NOON);
    }

    private RawRow existing(Table table) {
        return rows().stream().filter(row -> row.table() == table).findFirst().orElseThrow();
    }

    /** {@return rows that this constraint alone refuses, each with what is wrong} */
    Map<String, RawRow> cells(DroppedConstraint constraint) {
        RawRow fresh = fresh(constraint.table());
        return constraint
                .column()
                .map(column -> cells(constraint.kind(), fresh, column))
                .orElseGet(() -> constraint.kind() == DroppedConstraint.Kind.SINGLE_TARGET
                        ? targets(fresh)
                        : keys(constraint.table(), fresh));
    }

    private Map<String, RawRow> cells(DroppedConstraint.Kind kind, RawRow fresh, Column column) {
        return switch (kind) {
            case NOT_NULL -> Map.of("null", fresh.with(column, null));
            case UNIQUE ->
                Map.of(
                        "duplicate",
                        fresh.with(column, existing(column.table()).values().get(column)));
            case LITERALLY_UNIQUE -> Map.of("duplicate", duplicate(fresh, column));
            case REFERENCE -> Map.of("nobody", to(fresh, column, NOBODY));
            case TEXT ->
                Map.of(
                        "too long", fresh.with(column, "x".repeat(column.maxCodePoints() + 1)),
                        "lone surrogate", fresh.with(column, JdbcRawWriter.LONE_SURROGATE),
                        "U+0000", fresh.with(column, "\0"));
            case YEARS ->
                Map.of(
                        "year 0", fresh.with(column, startOf(column, 0)),
                        "year 10000", fresh.with(column, startOf(column, 10_000)));
            case PRIMARY_KEY, SINGLE_TARGET -> throw new IllegalArgumentException(kind + " is not of one column");
        };
    }

    /** A group's message has no recipient. */
    private static RawRow to(RawRow fresh, Column column, UUID target) {
        RawRow changed = fresh.with(column, target);
        return column == Column.MESSAGES_GROUP_ID ? changed.with(Column.MESSAGES_RECIPIENT_ID, null) : changed;
    }

    private RawRow duplicate(RawRow fresh, Column column) {
        UUID taken = column == Column.MESSAGES_RECIPIENT_ID
                ? lin.userId().value()
                : column.references().orElseThrow() == Table.GROUPS
                        ? circle.groupId().value()
                        : ada.userId().value();
        return to(fresh, column, taken);
    }

    private static Object startOf(Column column, int year) {
        LocalDate day = LocalDate.of(year, 1, 1);
        Instant instant = LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
        return column.type() == ColumnType.DATE ? day : instant;
    }

    private Map<String, RawRow> targets(RawRow fresh) {
        return Map.of(
                "both", fresh.with(Column.MESSAGES_GROUP_ID, circle.groupId().value()),
                "neither", fresh.with(Column.MESSAGES_RECIPIENT_ID, null));
    }

    private Map<String, RawRow> keys(Table table, RawRow fresh) {
        Map<String, RawRow> cells = new LinkedHashMap<>();
        RawRow duplicate = fresh;
        for (Column column : table.primaryKey()) {
            cells.put(column + " null", fresh.with(column, null));
            duplicate = duplicate.with(column, existing(table).values().get(column));
        }
        cells.put("duplicate", duplicate);
        return cells;
    }
}
