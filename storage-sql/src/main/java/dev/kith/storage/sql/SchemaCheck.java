package dev.kith.storage.sql;

import dev.kith.error.StorageException;
import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import dev.kith.model.Table;
import dev.kith.storage.sql.SchemaLack.Part;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Tells what a schema that a host made lacks against Kith's own, by name. It reads the database's catalogue alone: no row
 * is read or written, and nothing is locked.
 *
 * <p>Keys, uniqueness, references and indexes are looked for by their columns, whatever they are called, CHECKs by
 * Kith's names for them. It does not see what a CHECK says, that PostgreSQL has not validated one, triggers, defaults,
 * generated columns, columns that are too many, rows that break a rule, NULLS NOT DISTINCT, nor whether an index is of use. On PostgreSQL the
 * catalogue shows constraints to those who may write to a table, so check as a role that may. Schema.create and opening a
 * store refuse less than this tells: tables and columns that are missing, and primary keys that Kith does not name so.
 */
public final class SchemaCheck {

    private final Database database;
    private final SqlOptions options;
    private final Function<Table, TablePlace> places;
    private final Catalogue catalogue;
    private final Map<Table, HostTable> tables = new EnumMap<>(Table.class);
    private final Map<String, ColumnFacts> columns = new HashMap<>();
    private final List<SchemaLack> lacks = new ArrayList<>();

    private SchemaCheck(
            Database database, Connection connection, SqlOptions options, Function<Table, TablePlace> places)
            throws SQLException {
        this.database = database;
        this.options = options;
        this.places = places;
        this.catalogue = new Catalogue(database.dialect(), connection, options, places);
        catalogue.read(
                "SELECT " + ColumnFacts.SELECTED + " FROM information_schema.columns",
                row -> columns.put(
                        catalogue.kiths(row.getString(1)) + "." + Catalogue.lower(row.getString(2)),
                        ColumnFacts.of(row)));
        Map<String, String> schemas = new HashMap<>();
        catalogue.read(
                "SELECT table_name, table_schema FROM information_schema.tables",
                row -> schemas.put(row.getString(1), row.getString(2)));
        for (Map.Entry<String, String> found : schemas.entrySet()) {
            Table table = Table.valueOf(catalogue.kiths(found.getKey()).toUpperCase(Locale.ROOT));
            tables.put(table, new HostTable(connection, isMariaDb(), found.getValue(), found.getKey()));
        }
    }

    /**
     * Checks the tables in the schema that unqualified names are looked up in.
     *
     * @param connection to the database; read from alone, neither committed nor closed
     * @param options the names' prefix, and which reading of <em>unique</em> is asked for
     * @return what is missing, by table in the model's order; empty where nothing is
     * @throws StorageException where the catalogue cannot be read, or the database is not one of {@link Database}
     */
    public static List<SchemaLack> of(Connection connection, SqlOptions options) {
        return of(connection, options, TablePlace.of(options));
    }

    /**
     * Checks tables wherever a host has put them.
     *
     * @param connection to the database; read from alone, neither committed nor closed
     * @param options the prefix of constraints' names, and which reading of <em>unique</em> is asked for
     * @param places where each table stands
     * @return what is missing, by table in the model's order; empty where nothing is
     * @throws StorageException where the catalogue cannot be read, or the database is not one of {@link Database}
     */
    public static List<SchemaLack> of(Connection connection, SqlOptions options, Function<Table, TablePlace> places) {
        try {
            Database database = Database.of(connection).orElseThrow(Schema::unknownDatabase);
            return new SchemaCheck(database, connection, options, places).all();
        } catch (SQLException failure) {
            throw Failures.schema(failure);
        }
    }

    private boolean isMariaDb() {
        return database == Database.MARIADB;
    }

    private List<SchemaLack> all() {
        for (Table table : Table.values()) {
            HostTable found = tables.get(table);
            if (found == null) {
                lack(
                        Part.TABLE,
                        table.tableName(),
                        "table " + places.apply(table).name());
            } else {
                checkTable(table, found);
            }
        }
        return List.copyOf(lacks);
    }

    private void checkTable(Table table, HostTable found) {
        table.columns().forEach(this::checkColumn);
        List<String> key = table.primaryKey().stream().map(Column::columnName).toList();
        if (!found.hasPrimaryKey(key) || !catalogue.hasPrimaryKey(table)) {
            lack(Part.PRIMARY_KEY, "pk_" + table.tableName(), "a primary key of this name on " + key);
        }
        table.columns().forEach(column -> checkKeys(column, found));
        table.columns().stream()
                .filter(column -> column.type() != ColumnType.UUID && column.type() != ColumnType.INT)
                .forEach(column -> checkCheck(table, column.columnName()));
        if (table == Table.MESSAGES) {
            checkCheck(table, "single_target");
        }
        WantedIndex.of(table, database).stream()
                .filter(wanted -> !found.has(wanted))
                .forEach(wanted -> lack(
                        Part.INDEX,
                        wanted.name(),
                        "an index that begins with " + wanted.columns() + " " + wanted.condition()));
    }

    private void checkColumn(Column column) {
        ColumnFacts found = columns.get(column.toString());
        if (found == null) {
            lack(Part.COLUMN, column.toString(), "a column of type " + column.type());
            return;
        }
        if (!found.keeps(column, isMariaDb())) {
            lack(Part.TYPE, column.toString(), "a type that keeps " + column.type() + ", not " + found.told());
        } else if (!found.comparesByCodePoints(column, database == Database.H2)) {
            lack(Part.COLLATION, column.toString(), "the scripts' collation, not " + found.collation());
        }
        if (column.notNull() && found.nullable()) {
            lack(Part.NOT_NULL, column.toString(), "NOT NULL");
        }
    }

    private void checkKeys(Column column, HostTable found) {
        String name = column.columnName();
        if (column.uniqueIn(options.reading())
                && !column.table().primaryKey().equals(List.of(column))
                && !found.isUnique(name)) {
            lack(Part.UNIQUE, column.toString(), "a unique index or constraint on " + name + " alone");
        }
        column.references().ifPresent(target -> {
            String key = Objects.requireNonNull(target.primaryKey().get(0)).columnName();
            String targetTable = places.apply(target).name();
            if (!found.refersTo(name, targetTable, key)) {
                lack(
                        Part.FOREIGN_KEY,
                        column.toString(),
                        "a foreign key to " + targetTable + " (" + key + ") that refuses removal at once");
            }
        });
    }

    private void checkCheck(Table table, String rule) {
        if (!catalogue.hasConstraint(table, name -> "ck_" + name + "_" + rule)) {
            lack(Part.CHECK, "ck_" + table.tableName() + "_" + rule, "a CHECK of this name, with the prefix");
        }
    }

    private void lack(Part part, String name, String detail) {
        lacks.add(new SchemaLack(part, name, detail));
    }
}
