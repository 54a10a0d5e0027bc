package dev.kith.test.sql;

import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.storage.sql.Database;
import dev.kith.storage.sql.Schema;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.tck.MatrixCase;
import dev.kith.storage.tck.MatrixCell;
import dev.kith.storage.tck.RawMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing the tables refuse, by the model's catalogue.
 *
 * @param name as in the scripts; for NOT NULL, which has no name there, made up alike
 * @param kind what it keeps
 * @param table on which table
 * @param column on which column; empty for what spans several
 */
record DroppedConstraint(String name, Kind kind, Table table, Optional<Column> column) {

    enum Kind {
        PRIMARY_KEY("pk"),
        NOT_NULL("nn"),
        UNIQUE("uq"),
        LITERALLY_UNIQUE("uq"),
        REFERENCE("fk"),
        TEXT("ck"),
        YEARS("ck"),
        SINGLE_TARGET("ck");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    static List<DroppedConstraint> all() {
        Stream<DroppedConstraint> tables = Arrays.stream(Table.values())
                .map(table ->
                        new DroppedConstraint("pk_" + table.tableName(), Kind.PRIMARY_KEY, table, Optional.empty()));
        Stream<DroppedConstraint> target = Stream.of(new DroppedConstraint(
                "ck_messages_single_target", Kind.SINGLE_TARGET, Table.MESSAGES, Optional.empty()));
        Stream<DroppedConstraint> columns = Arrays.stream(Column.values())
                .flatMap(column ->
                        Arrays.stream(Kind.values()).filter(on(column)).map(kind -> of(kind, column)));
        return Stream.of(tables, columns, target).flatMap(same -> same).toList();
    }

    private static DroppedConstraint of(Kind kind, Column column) {
        String name = kind.prefix + "_" + column.table().tableName() + "_" + column.columnName();
        return new DroppedConstraint(name, kind, column.table(), Optional.of(column));
    }

    private static Predicate<Kind> on(Column column) {
        boolean isKey = column.table().primaryKey().contains(column);
        return kind -> switch (kind) {
            case PRIMARY_KEY, SINGLE_TARGET -> false;
            case NOT_NULL -> column.notNull() && !isKey;
            case UNIQUE -> column.uniqueIn(Reading.RELATIONAL) && !isKey;
            case LITERALLY_UNIQUE -> column.uniqueIn(Reading.LITERAL) && !column.uniqueIn(Reading.RELATIONAL);
            case REFERENCE -> column.references().isPresent();
            case TEXT -> column.maxCodePoints() > 0;
            case YEARS -> column.type() == ColumnType.DATE || column.type() == ColumnType.TIMESTAMP;
        };
    }

    /** {@return the cells of the column matrix that must notice} */
    List<MatrixCell> matrix() {
        return switch (kind) {
            case PRIMARY_KEY ->
                table.primaryKey().stream()
                        .flatMap(key -> Stream.of(MatrixCase.NULL, MatrixCase.DUPLICATE)
                                .map(matrixCase -> RawMatrix.cell(key, matrixCase)))
                        .toList();
            case SINGLE_TARGET ->
                List.of(
                        RawMatrix.cell(Column.MESSAGES_RECIPIENT_ID, MatrixCase.NULL),
                        RawMatrix.cell(Column.MESSAGES_GROUP_ID, MatrixCase.NULL));
            case NOT_NULL -> matrix(MatrixCase.NULL);
            case UNIQUE -> matrix(MatrixCase.DUPLICATE);
            case LITERALLY_UNIQUE -> matrix(MatrixCase.DUPLICATE_LITERAL);
            case REFERENCE, TEXT, YEARS -> matrix(MatrixCase.TOO_LONG);
        };
    }

    private List<MatrixCell> matrix(MatrixCase matrixCase) {
        return List.of(RawMatrix.cell(column.orElseThrow(), matrixCase));
    }

    Reading reading() {
        return kind == Kind.LITERALLY_UNIQUE ? Reading.LITERAL : Reading.RELATIONAL;
    }

    List<String> wholeSchema(Database database) {
        return Schema.statements(database, SqlOptions.DEFAULT.reading(reading()));
    }

    /** {@return the schema's statements without this one, and without foreign keys that lean on it} */
    List<String> schemaWithout(Database database) {
        return wholeSchema(database).stream()
                .filter(statement -> !drops(statement))
                .map(this::without)
                .toList();
    }

    private boolean drops(String statement) {
        return !statement.startsWith("CREATE TABLE ") && (leans(statement) || names(statement));
    }

    private boolean leans(String text) {
        return kind == Kind.PRIMARY_KEY && unquoted(text).contains("REFERENCES " + table.tableName() + " (");
    }

    private String without(String statement) {
        if (!statement.startsWith("CREATE TABLE ")) {
            return statement;
        }
        boolean own = unquoted(statement).startsWith("CREATE TABLE IF NOT EXISTS " + table.tableName() + " (");
        return statement
                .lines()
                .filter(line -> !names(line) && !leans(line))
                .map(line -> own && isOfColumn(line) ? line.replace(" NOT NULL", "") : line)
                .collect(Collectors.joining("\n"))
                .replace(",\n)", "\n)");
    }

    private static String unquoted(String text) {
        return text.replace("`", "");
    }

    private boolean isOfColumn(String line) {
        return kind == Kind.NOT_NULL
                && line.strip().startsWith(column.orElseThrow().columnName() + " ");
    }

    private boolean names(String text) {
        return Arrays.asList(text.split("\\s+")).contains(name);
    }
}
