package dev.kith.test.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kith.spi.OpenOptions;
import dev.kith.spi.Storage;
import dev.kith.storage.sql.Database;
import dev.kith.storage.tck.MatrixCell;
import dev.kith.storage.tck.RawRow;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Takes every constraint out of the tables, one at a time, to see that nothing else keeps what it keeps. */
public abstract class DroppedConstraintContract {

    private static final Pattern NAMED = Pattern.compile("(?:CONSTRAINT|UNIQUE INDEX) (?:IF NOT EXISTS )?(\\w+)");

    private final Baseline baseline = new Baseline();

    /** Made by JUnit. */
    protected DroppedConstraintContract() {}

    /** {@return whose scripts make the tables} */
    protected abstract Database database();

    /** {@return a database without a table} */
    protected abstract Place empty();

    /**
     * Opens a store of the adapter under test, which makes its tables.
     *
     * @param url where
     * @param options how
     * @return the store
     */
    protected abstract Storage open(String url, OpenOptions options);

    /** {@return the cells that show nothing, because a type keeps such a value out, or the driver} */
    protected abstract Set<String> keptOutAnyway();

    /**
     * Where tables are made, and what removes them.
     *
     * @param url leads there, credentials included
     * @param remove run when nothing needs it any more
     */
    public record Place(String url, Runnable remove) implements AutoCloseable {

        @Override
        public void close() {
            remove.run();
        }
    }

    @Test
    void theScriptsAndTheCatalogueHaveTheSameConstraints() {
        List<DroppedConstraint> all = DroppedConstraint.all();
        Set<String> named = all.stream()
                .filter(constraint -> constraint.kind() != DroppedConstraint.Kind.NOT_NULL)
                .map(DroppedConstraint::name)
                .collect(Collectors.toSet());
        assertThat(all.stream()
                        .flatMap(constraint -> constraint.wholeSchema(database()).stream())
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
        Map<String, RawRow> cells = new LinkedHashMap<>(baseline.cells(constraint));
        cells.keySet().removeAll(keptOutAnyway());
        assertThat(cells).isNotEmpty();
        for (Map.Entry<String, RawRow> cell : cells.entrySet()) {
            assertThat(taken(constraint.wholeSchema(database()), cell.getValue()))
                    .as("%s %s with all constraints", constraint.name(), cell.getKey())
                    .isFalse();
            assertThat(taken(constraint.schemaWithout(database()), cell.getValue()))
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

    private void noticed(DroppedConstraint constraint, MatrixCell cell) throws SQLException {
        checked(constraint, constraint.wholeSchema(database()), cell);
        assertThatThrownBy(() -> checked(constraint, constraint.schemaWithout(database()), cell))
                .isInstanceOf(AssertionError.class);
    }

    /** The storage is opened over whole tables, or it would notice before the cell does. */
    private void checked(DroppedConstraint constraint, List<String> schema, MatrixCell cell) throws SQLException {
        OpenOptions options =
                OpenOptions.builder().reading(constraint.reading()).build();
        try (Place place = empty();
                Storage storage = open(place.url(), options);
                Connection connection = DriverManager.getConnection(place.url());
                Statement statement = connection.createStatement()) {
            for (String table : List.of("messages", "group_members", "groups", "users")) {
                statement.execute("DROP TABLE " + (database() == Database.MARIADB ? "`" + table + "`" : table));
            }
            for (String one : schema) {
                statement.execute(one);
            }
            cell.check(storage, new JdbcRawWriter(place.url()));
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
                        () -> assertThat(taken(any.wholeSchema(database()), baseline.fresh(any.table())))
                                .isTrue()));
    }

    private boolean taken(List<String> schema, RawRow row) throws SQLException {
        try (Place place = empty();
                Connection alive = DriverManager.getConnection(place.url());
                Statement statement = alive.createStatement()) {
            for (String one : schema) {
                statement.execute(one);
            }
            JdbcRawWriter writer = new JdbcRawWriter(place.url());
            assertThat(baseline.rows()).allMatch(writer::write);
            return writer.write(row);
        }
    }
}
