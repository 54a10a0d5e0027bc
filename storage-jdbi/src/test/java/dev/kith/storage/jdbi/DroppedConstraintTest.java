package dev.kith.storage.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.tck.MatrixCell;
import dev.kith.storage.tck.RawRow;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Takes every constraint out of the tables, one at a time, to see that nothing else keeps what it keeps. */
class DroppedConstraintTest {

    private static final Pattern NAMED = Pattern.compile("CONSTRAINT (?:IF NOT EXISTS )?(\\w+)");

    private final Baseline baseline = new Baseline();

    @Test
    void theScriptsAndTheCatalogueHaveTheSameConstraints() {
        List<DroppedConstraint> all = DroppedConstraint.all();
        Set<String> named = all.stream()
                .filter(constraint -> constraint.kind() != DroppedConstraint.Kind.NOT_NULL)
                .map(DroppedConstraint::name)
                .collect(Collectors.toSet());
        assertThat(all.stream()
                        .flatMap(constraint -> constraint.wholeSchema().stream())
                        .flatMap(statement -> NAMED.matcher(statement).results())
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(named);
    }

    @TestFactory
    Stream<DynamicTest> whatAConstraintRefusesIsTakenWithoutIt() {
        return DroppedConstraint.all().stream()
                .map(constraint -> DynamicTest.dynamicTest(
                        constraint.name() + " (" + constraint.kind() + ")", () -> needed(constraint)));
    }

    private void needed(DroppedConstraint constraint) throws SQLException {
        Map<String, RawRow> cells = baseline.cells(constraint);
        assertThat(cells).isNotEmpty();
        for (Map.Entry<String, RawRow> cell : cells.entrySet()) {
            assertThat(taken(constraint.wholeSchema(), cell.getValue()))
                    .as("%s %s with all constraints", constraint.name(), cell.getKey())
                    .isFalse();
            assertThat(taken(constraint.schemaWithout(), cell.getValue()))
                    .as("%s %s without it", constraint.name(), cell.getKey())
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> theColumnMatrixNotices() {
        return DroppedConstraint.all().stream()
                .flatMap(constraint -> constraint.matrix().stream()
                        .map(cell -> DynamicTest.dynamicTest(
                                constraint.name() + ": " + cell.sentence(), () -> noticed(constraint, cell))));
    }

    private static void noticed(DroppedConstraint constraint, MatrixCell cell) throws SQLException {
        checked(constraint, constraint.wholeSchema(), cell);
        assertThatThrownBy(() -> checked(constraint, constraint.schemaWithout(), cell))
                .isInstanceOf(AssertionError.class);
    }

    /** The storage is opened over whole tables, or it would notice before the cell does. */
    private static void checked(DroppedConstraint constraint, List<String> schema, MatrixCell cell)
            throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        OpenOptions options =
                OpenOptions.builder().reading(constraint.reading()).build();
        try (Storage storage = new JdbiStorageProvider().open("jdbi:" + url, options);
                Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP ALL OBJECTS");
            for (String one : schema) {
                statement.execute(one);
            }
            cell.check(storage, new JdbcRawWriter(url));
        }
    }

    @TestFactory
    Stream<DynamicTest> theRowsThatAreVariedBreakNothing() {
        return DroppedConstraint.all().stream()
                .collect(Collectors.toMap(DroppedConstraint::table, same -> same, (first, last) -> last))
                .values()
                .stream()
                .map(any -> DynamicTest.dynamicTest(
                        any.table().tableName(),
                        () -> assertThat(taken(any.wholeSchema(), baseline.fresh(any.table())))
                                .isTrue()));
    }

    private boolean taken(List<String> schema, RawRow row) throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        try (Connection alive = DriverManager.getConnection(url);
                Statement statement = alive.createStatement()) {
            for (String one : schema) {
                statement.execute(one);
            }
            JdbcRawWriter writer = new JdbcRawWriter(url);
            assertThat(baseline.rows()).allMatch(writer::write);
            return writer.write(row);
        }
    }
}
