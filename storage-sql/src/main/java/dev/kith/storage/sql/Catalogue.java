package dev.kith.storage.sql;

import dev.kith.model.Column;
import dev.kith.model.Reading;
import dev.kith.model.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a database's own tables tell of Kith's, in lower case. */
final class Catalogue {

    private final String prefix;
    private final Set<String> tables;
    private final Set<String> columns;
    private final Set<String> constraints;

    Catalogue(Dialect dialect, Connection connection, String prefix) throws SQLException {
        this.prefix = prefix;
        String here =
                " WHERE table_schema = " + dialect.currentSchema() + " AND table_name IN (?, ?, ?, ?, ?, ?, ?, ?)";
        this.tables = names(connection, "SELECT table_name, '' FROM information_schema.tables" + here);
        this.columns = names(connection, "SELECT table_name, column_name FROM information_schema.columns" + here);
        this.constraints = names(
                connection, "SELECT table_name, constraint_name FROM information_schema.table_constraints" + here);
    }

    private Set<String> names(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 0;
            for (Table table : Table.values()) {
                // Not by LOWER in SQL, which makes another letter of I where the language is Turkish
                statement.setString(++index, name(table).toLowerCase(Locale.ROOT));
                statement.setString(++index, name(table).toUpperCase(Locale.ROOT));
            }
            Set<String> names = new HashSet<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    names.add((row.getString(1) + "." + row.getString(2)).toLowerCase(Locale.ROOT));
                }
            }
            return names;
        }
    }

    boolean hasNoTable() {
        return tables.isEmpty();
    }

    /** {@return the tables that are missing, lack a column, or lack the primary key that Kith names} */
    Optional<List<String>> strangers() {
        List<String> strangers = Arrays.stream(Table.values())
                .filter(table -> !isKiths(table))
                .map(this::name)
                .toList();
        return strangers.isEmpty() ? Optional.empty() : Optional.of(strangers);
    }

    private boolean isKiths(Table table) {
        return columns.containsAll(table.columns().stream()
                        .map(column -> name(table) + "." + column.columnName())
                        .toList())
                && constraints.contains(name(table) + ".pk_" + name(table));
    }

    Reading reading() {
        Set<String> literal = Arrays.stream(Column.values())
                .filter(column -> column.uniqueIn(Reading.LITERAL) && !column.uniqueIn(Reading.RELATIONAL))
                .map(this::unique)
                .collect(Collectors.toSet());
        return constraints.containsAll(literal) ? Reading.LITERAL : Reading.RELATIONAL;
    }

    private String unique(Column column) {
        String table = name(column.table());
        return table + ".uq_" + table + "_" + column.columnName();
    }

    private String name(Table table) {
        return prefix + table.tableName();
    }
}
