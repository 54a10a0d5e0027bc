package dev.kith.storage.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import dev.kith.storage.sql.SchemaLack.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Takes a schema apart, piece by piece: each piece is named, and no other. */
abstract class SchemaCheckContract {

    private static final SqlOptions PREFIXED = SqlOptions.DEFAULT.tablePrefix("my_");

    abstract DataSource database();

    /** {@return the schema in which {@link #database()} makes tables} */
    abstract String schema();

    /** {@return a connection to the same database, that looks unqualified names up in another schema, without a table} */
    abstract Connection elsewhere() throws SQLException;

    abstract String changeType(String column, String type);

    abstract String dropNotNull(String column, String type);

    abstract String dropPrimaryKey(String table);

    abstract String dropIndex(String index, String table);

    @ParameterizedTest
    @EnumSource
    void scriptsLackNothing(Reading reading) throws SQLException {
        SqlOptions options = PREFIXED.reading(reading);
        Samples.create(database(), options);
        assertThat(check(options)).isEmpty();
    }

    @Test
    void theLiteralReadingsUniquesAreNamed() throws SQLException {
        Samples.create(database(), PREFIXED);
        assertThat(check(PREFIXED.reading(Reading.LITERAL)))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Column.values())
                        .filter(column -> column.references().isPresent())
                        .map(column -> "UNIQUE " + column)
                        .toList());
    }

    @Test
    void anEmptySchemaLacksFourTables() throws SQLException {
        assertThat(check(PREFIXED))
                .containsExactly("TABLE users", "TABLE messages", "TABLE groups", "TABLE group_members");
    }

    @Test
    void eachPieceThatIsDroppedIsNamed() throws SQLException {
        Samples.create(database(), PREFIXED);
        List<String> expected = new ArrayList<>();
        for (Column column : Column.values()) {
            if (column.references().isPresent()) {
                drop(expected, Part.FOREIGN_KEY, column.toString(), constraint("fk", column));
            }
        }
        for (Column column : Column.values()) {
            if (column.type() != ColumnType.UUID && column.type() != ColumnType.INT) {
                drop(expected, Part.CHECK, "ck_" + named(column), constraint("ck", column));
            }
            if (column.uniqueIn(Reading.RELATIONAL) && column.type() == ColumnType.VARCHAR) {
                drop(expected, Part.UNIQUE, column.toString(), constraint("uq", column));
            }
        }
        drop(
                expected,
                Part.CHECK,
                "ck_messages_single_target",
                "ALTER TABLE my_messages DROP CONSTRAINT ck_my_messages_single_target");
        for (Table table : Table.values()) {
            for (WantedIndex index : WantedIndex.of(table, kind())) {
                String name = index.name().replace("ix_", "ix_my_");
                drop(expected, Part.INDEX, index.name(), dropIndex(name, "my_" + table.tableName()));
            }
        }
        drop(expected, Part.NOT_NULL, "users.date_of_birth", dropNotNull("date_of_birth", "DATE"));
        drop(expected, Part.TYPE, "users.age", changeType("age", "BIGINT"));
        drop(expected, Part.TYPE, "users.city", changeType("city", "VARCHAR(20)"));
        drop(expected, Part.TYPE, "users.created_date", changeType("created_date", coarseTime()));
        drop(expected, Part.COLUMN, "users.bio", "ALTER TABLE my_users DROP COLUMN bio");
        drop(expected, Part.PRIMARY_KEY, "pk_users", dropPrimaryKey("my_users"));
    }

    @Test
    void aTableThatIsDroppedIsNamedAlone() throws SQLException {
        Samples.create(database(), PREFIXED);
        execute("DROP TABLE my_messages");
        assertThat(check(PREFIXED)).containsExactly("TABLE messages");
    }

    @Test
    void tablesInAnotherSchemaAreFoundWhereThatIsNamed() throws SQLException {
        Samples.create(database(), PREFIXED);
        Function<Table, TablePlace> named = table -> TablePlace.in(schema(), "my_" + table.tableName());
        try (Connection connection = elsewhere()) {
            assertThat(told(SchemaCheck.of(connection, PREFIXED))).hasSize(Table.values().length);
            assertThat(told(SchemaCheck.of(connection, PREFIXED, named))).isEmpty();
            execute(constraint("fk", Column.MESSAGES_SENDER_ID));
            execute(constraint("uq", Column.USERS_EMAIL));
            execute(dropNotNull("date_of_birth", "DATE"));
            assertThat(told(SchemaCheck.of(connection, PREFIXED, named)))
                    .containsExactlyInAnyOrder(
                            "FOREIGN_KEY messages.sender_id", "UNIQUE users.email", "NOT_NULL users.date_of_birth");
        }
    }

    String coarseTime() {
        return "TIMESTAMP(3)";
    }

    private void drop(List<String> expected, Part part, String name, String statement) throws SQLException {
        execute(statement);
        expected.add(part + " " + name);
        assertThat(check(PREFIXED)).as(statement).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String constraint(String kind, Column column) {
        return "ALTER TABLE my_" + column.table().tableName() + " DROP CONSTRAINT " + kind + "_my_" + named(column);
    }

    private static String named(Column column) {
        return column.table().tableName() + "_" + column.columnName();
    }

    final void execute(String statement) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement runner = connection.createStatement()) {
            runner.execute(statement);
        }
    }

    private Database kind() throws SQLException {
        try (Connection connection = database().getConnection()) {
            return Database.of(connection).orElseThrow();
        }
    }

    final List<String> check(SqlOptions options) throws SQLException {
        try (Connection connection = database().getConnection()) {
            return told(SchemaCheck.of(connection, options));
        }
    }

    private static List<String> told(List<SchemaLack> lacks) {
        return lacks.stream().map(lack -> lack.part() + " " + lack.name()).toList();
    }
}
