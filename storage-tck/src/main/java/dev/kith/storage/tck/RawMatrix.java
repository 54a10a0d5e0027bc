package dev.kith.storage.tck;

import static dev.kith.model.Column.GROUP_MEMBERS_GROUP_ID;
import static dev.kith.model.Column.GROUP_MEMBERS_USER_ID;
import static dev.kith.model.Column.MESSAGES_GROUP_ID;
import static dev.kith.model.Column.MESSAGES_RECIPIENT_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.spi.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The cells of the column matrix at the level of the store, generated from the catalogue. */
public final class RawMatrix {

    private static final String WIDE = "\ud83d\ude00";

    private RawMatrix() {}

    /** {@return a cell for each of the 35 columns and each case} */
    public static List<MatrixCell> cells() {
        return Arrays.stream(MatrixCase.values())
                .flatMap(matrixCase -> cells(matrixCase).stream())
                .toList();
    }

    /**
     * Finds a cell.
     *
     * @param column its column
     * @param matrixCase its case
     * @return the cell
     */
    public static MatrixCell cell(Column column, MatrixCase matrixCase) {
        boolean namesExtremes =
                matrixCase == MatrixCase.LONGEST && column.references().isPresent();
        String outcome = outcome(probes(column, matrixCase));
        return new MatrixCell(column, matrixCase, MatrixLevel.RAW, outcome, (storage, raw) -> {
            MatrixScene.store(storage);
            if (namesExtremes) {
                MatrixScene.storeExtremes(storage);
            }
            // Made anew: some are long
            probes(column, matrixCase).forEach(probe -> check(probe, storage, raw));
        });
    }

    /**
     * Finds the cells of a case.
     *
     * @param matrixCase the case
     * @return a cell for each of the 35 columns
     */
    public static List<MatrixCell> cells(MatrixCase matrixCase) {
        return Arrays.stream(Column.values())
                .map(column -> cell(column, matrixCase))
                .toList();
    }

    static List<MatrixProbe> probes(Column column, MatrixCase matrixCase) {
        return switch (matrixCase) {
            case NULL -> nulls(column);
            case LONGEST -> longest(column);
            case TOO_LONG -> tooLong(column);
            case DUPLICATE -> duplicates(column, Reading.RELATIONAL);
            case DUPLICATE_LITERAL -> duplicates(column, Reading.LITERAL);
        };
    }

    private static String outcome(List<MatrixProbe> probes) {
        return probes.stream()
                .filter(MatrixProbe::told)
                .map(MatrixProbe::outcome)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private static void check(MatrixProbe probe, Storage storage, RawWriter raw) {
        List<? extends Record> before = rows(storage, probe.row().table());
        assertThat(raw.write(probe.row())).as("kept: %s", probe).isEqualTo(probe.kept());
        List<Record> after = new ArrayList<>(rows(storage, probe.row().table()));
        after.removeAll(before);
        // Compared as a boolean: a difference would be printed, all of it
        assertThat(after.equals(probe.kept() ? List.of(probe.row().toRow()) : List.of()))
                .as("left as it was given, or no trace: %s", probe)
                .isTrue();
    }

    private static List<? extends Record> rows(Storage storage, Table table) {
        Contents contents = Contents.of(storage);
        return switch (table) {
            case USERS -> contents.users();
            case MESSAGES -> contents.messages();
            case GROUPS -> contents.groups();
            case GROUP_MEMBERS -> contents.members();
        };
    }

    private static List<MatrixProbe> nulls(Column column) {
        RawRow row = MatrixScene.row(column, 1);
        if (column == MESSAGES_RECIPIENT_ID || column == MESSAGES_GROUP_ID) {
            Column other = column == MESSAGES_GROUP_ID ? MESSAGES_RECIPIENT_ID : MESSAGES_GROUP_ID;
            return List.of(
                    MatrixProbe.kept(MatrixScene.row(other, 1), " beside " + other.columnName()),
                    MatrixProbe.refused(MatrixScene.row(column, 0).with(column, null), " beside null"));
        }
        return List.of(new MatrixProbe(row.with(column, null), !column.notNull(), "", true));
    }

    private static List<MatrixProbe> longest(Column column) {
        List<Object> extremes = switch (column.type()) {
            case UUID -> List.of(MatrixScene.LEAST, MatrixScene.GREATEST);
            case VARCHAR, TEXT -> List.of(WIDE.repeat(column.maxCodePoints()), "x".repeat(column.maxCodePoints()));
            case INT -> List.of(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case DATE -> List.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
            case TIMESTAMP ->
                List.of(Instant.parse("0001-01-01T00:00:00Z"), Instant.parse("9999-12-31T23:59:59.999999Z"));
        };
        return probes(column, extremes, true);
    }

    private static List<MatrixProbe> tooLong(Column column) {
        if (column.references().isPresent()) {
            return dangling(column);
        }
        List<Object> values = switch (column.type()) {
            case UUID -> List.of(MatrixScene.GREATEST + "0");
            case VARCHAR, TEXT ->
                List.of(WIDE.repeat(column.maxCodePoints() + 1), "x".repeat(column.maxCodePoints() + 1));
            case INT -> List.of(Integer.MIN_VALUE - 1L, Integer.MAX_VALUE + 1L);
            case DATE -> List.of(LocalDate.of(0, 12, 31), LocalDate.of(10_000, 1, 1));
            case TIMESTAMP ->
                List.of(Instant.parse("0000-12-31T23:59:59.999999Z"), Instant.parse("+10000-01-01T00:00:00Z"));
        };
        return probes(column, values, false);
    }

    private static List<MatrixProbe> dangling(Column column) {
        RawRow row = MatrixScene.row(column, 1);
        MatrixProbe dangling =
                MatrixProbe.refused(row.with(column, MatrixScene.idOfNobody(column)), " without its row");
        if (column == MESSAGES_RECIPIENT_ID || column == MESSAGES_GROUP_ID) {
            RawRow both = MatrixScene.post(1)
                    .with(MESSAGES_RECIPIENT_ID, MatrixScene.user(3).userId().value());
            return List.of(dangling, MatrixProbe.refused(both, " beside the other target"));
        }
        return List.of(dangling);
    }

    private static List<MatrixProbe> duplicates(Column column, Reading reading) {
        RawRow first = MatrixScene.row(column, 0);
        RawRow second = MatrixScene.row(column, 1).with(column, first.values().get(column));
        boolean refused = column.uniqueIn(reading);
        MatrixProbe original = new MatrixProbe(first, true, "", false);
        if (reading == Reading.RELATIONAL
                && column.table() == Table.GROUP_MEMBERS
                && column.references().isPresent()) {
            RawRow pair = first.with(Column.GROUP_MEMBERS_ROLE, "admin").with(Column.GROUP_MEMBERS_JOINED_AT, null);
            Column other = column == GROUP_MEMBERS_USER_ID ? GROUP_MEMBERS_GROUP_ID : GROUP_MEMBERS_USER_ID;
            return List.of(
                    original,
                    MatrixProbe.kept(second, " beside another " + other.columnName()),
                    MatrixProbe.refused(pair, " beside the same"));
        }
        return List.of(original, new MatrixProbe(second, !refused, "", true));
    }

    private static List<MatrixProbe> probes(Column column, List<Object> values, boolean kept) {
        List<MatrixProbe> probes = new ArrayList<>();
        for (Object value : values) {
            probes.add(new MatrixProbe(MatrixScene.row(column, probes.size()).with(column, value), kept, "", true));
        }
        return probes;
    }
}
