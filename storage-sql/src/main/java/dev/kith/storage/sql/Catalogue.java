package dev.kith.storage.sql;

import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a database's own tables tell of Kith's, in lower case. */
final class Catalogue {

    private final Dialect dialect;
    private final SqlOptions options;
    private final Function<Table, TablePlace> places;
    private final Map<String, Table> byName = new HashMap<>();
    private final Connection connection;
    private final String here;
    private final Set<String> tables;
    private final Set<String> columns;
    private final Set<String> constraints;

    Catalogue(Dialect dialect, Connection connection, SqlOptions options, Function<Table, TablePlace> places)
            throws SQLException {
        this.dialect = dialect;
        this.connection = connection;
        this.options = options;
        this.places = places;
        for (Table table : Table.values()) {
            byName.put(lower(places.apply(table).name()), table);
        }
        this.here = " WHERE "
                + Arrays.stream(Table.values())
                        .map(table -> isAt(dialect, places.apply(table)))
                        .collect(Collectors.joining(" OR "));
        this.tables = names("SELECT table_name, '' FROM information_schema.tables");
        this.columns = names("SELECT table_name, column_name FROM information_schema.columns");
        this.constraints = names("SELECT table_name, constraint_name FROM information_schema.table_constraints");
    }

    private static String isAt(Dialect dialect, TablePlace place) {
        String schema = place.schema() == null ? "= " + dialect.currentSchema() : "IN (?, ?, ?)";
        return "(table_schema " + schema + " AND table_name IN (?, ?, ?))";
    }

    private Set<String> names(String sql) throws SQLException {
        Set<String> names = new HashSet<>();
        read(sql, row -> names.add(kiths(row.getString(1)) + "." + lower(row.getString(2))));
        return names;
    }

    /** Takes the rows of a catalogue's view that tell of the four tables. */
    void read(String sql, Taker taker) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql + here)) {
            int index = 0;
            for (Table table : Table.values()) {
                TablePlace place = places.apply(table);
                String schema = place.schema();
                index = schema == null ? index : bindCases(statement, index, schema);
                index = bindCases(statement, index, place.name());
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    taker.take(row);
                }
            }
        }
    }

    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    /** Not by LOWER in SQL, which makes another letter of I where the language is Turkish. */
    private static int bindCases(PreparedStatement statement, int index, String name) throws SQLException {
        statement.setString(index + 1, name);
        statement.setString(index + 2, lower(name));
        statement.setString(index + 3, name.toUpperCase(Locale.ROOT));
        return index + 3;
    }

    /** {@return the table's name in the model} */
    String kiths(String name) {
        return Objects.requireNonNull(byName.get(lower(name))).tableName();
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean hasNoTable() {
        return tables.isEmpty();
    }

    boolean has(Table table) {
        return tables.contains(table.tableName() + ".");
    }

    /** {@return the tables that are missing, lack a column, or lack the primary key that Kith names} */
    Optional<List<String>> strangers() {
        List<String> strangers = Arrays.stream(Table.values())
                .filter(table -> !isKiths(table))
                .map(table -> places.apply(table).name())
                .toList();
        return strangers.isEmpty() ? Optional.empty() : Optional.of(strangers);
    }

    private boolean isKiths(Table table) {
        return columns.containsAll(table.columns().stream()
                        .map(column -> table.tableName() + "." + column.columnName())
                        .toList())
                && hasPrimaryKey(table);
    }

    boolean hasPrimaryKey(Table table) {
        return hasConstraint(table, dialect::primaryKey);
    }

    Reading reading() {
        return Arrays.stream(Column.values())
                        .filter(column -> column.uniqueIn(Reading.LITERAL) && !column.uniqueIn(Reading.RELATIONAL))
                        .allMatch(column ->
                                hasConstraint(column.table(), table -> "uq_" + table + "_" + column.columnName()))
                ? Reading.LITERAL
                : Reading.RELATIONAL;
    }

    /** A table that a host renamed may have its constraints named after either. */
    boolean hasConstraint(Table table, UnaryOperator<String> named) {
        return Stream.of(
                        options.tablePrefix() + table.tableName(),
                        lower(places.apply(table).name()))
                .anyMatch(name -> constraints.contains(table.tableName() + "." + named.apply(name)));
    }
}
