package dev.kith.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import dev.kith.model.Reading;
import dev.kith.spi.Storage;
import dev.kith.user.User;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of the column matrix at the level of the services, generated from the catalogue. */
public final class ServiceMatrix {

    private ServiceMatrix() {}

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

    /**
     * Finds a cell.
     *
     * @param column its column
     * @param matrixCase its case
     * @return the cell
     */
    public static MatrixCell cell(Column column, MatrixCase matrixCase) {
        String value = matrixCase == MatrixCase.NULL ? valueForNull(column) : null;
        String outcome = value != null ? value : outcome(column, matrixCase);
        return new MatrixCell(column, matrixCase, MatrixLevel.SERVICE, outcome, (storage, raw) -> {
            MatrixScene.store(storage);
            if (matrixCase == MatrixCase.LONGEST && column.references().isPresent()) {
                MatrixScene.storeExtremes(storage);
            }
            if (column == Column.GROUP_MEMBERS_ROLE && storage.reading() == Reading.RELATIONAL) {
                MatrixScene.storeOwners(storage);
            }
            for (MatrixProbe probe : probes(column, matrixCase)) {
                check(probe, column, value != null, storage);
            }
        });
    }

    /** As past the services, but for what no command can say. */
    private static List<MatrixProbe> probes(Column column, MatrixCase matrixCase) {
        return RawMatrix.probes(column, matrixCase).stream()
                .filter(probe -> probe.row().values().get(Column.MESSAGES_RECIPIENT_ID) == null
                        || probe.row().values().get(Column.MESSAGES_GROUP_ID) == null)
                .toList();
    }

    private static String outcome(Column column, MatrixCase matrixCase) {
        if (matrixCase == MatrixCase.NULL && column == Column.GROUP_MEMBERS_ROLE) {
            return "refused";
        }
        return probes(column, matrixCase).stream()
                .filter(MatrixProbe::told)
                .map(MatrixProbe::outcome)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** What the services put where a caller gives nothing. */
    private static @Nullable String valueForNull(Column column) {
        if (column == Column.USERS_PASSWORD_HASH) {
            return "kept as a hash that nothing fits";
        }
        if (column.type() == ColumnType.TIMESTAMP && column != Column.MESSAGES_READ_AT) {
            return "kept as now";
        }
        return column.type() == ColumnType.UUID && column.references().isEmpty() ? "kept as a new id" : null;
    }

    private static void check(MatrixProbe probe, Column column, boolean filled, Storage storage) {
        boolean refusesNullRole =
                column == Column.GROUP_MEMBERS_ROLE && probe.row().values().get(column) == null;
        boolean kept = (probe.kept() || filled) && !refusesNullRole;
        Contents before = Contents.of(storage);
        Optional<Record> stored = new ServiceWriter(storage).write(probe.row(), column);
        assertThat(stored.isPresent()).as("kept: %s", probe).isEqualTo(kept);
        if (stored.isEmpty()) {
            assertThat(Contents.of(storage).equals(before))
                    .as("no trace: %s", probe)
                    .isTrue();
            return;
        }
        Object expected = probe.row().values().get(column);
        Object found = RawRow.of(stored.get()).values().get(column);
        // Compared as a boolean: a difference would be printed, all of it
        assertThat(filled ? fills(found, column) : Objects.equals(found, expected))
                .as("left as it was given: %s", probe)
                .isTrue();
    }

    private static boolean fills(@Nullable Object found, Column column) {
        return switch (column.type()) {
            case UUID -> found != null;
            case TIMESTAMP -> Samples.NOON.equals(found);
            default -> User.NO_PASSWORD.equals(found);
        };
    }
}
