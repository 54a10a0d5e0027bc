package dev.kith.storage.sql;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table's keys and indexes, as the driver tells them, all names in lower case. */
final class HostTable {

    private final List<String> primaryKey = new ArrayList<>();
    private final Map<String, List<String>> indexes = new HashMap<>();
    private final Map<String, String> conditions = new HashMap<>();
    private final List<List<String>> wholeUnique = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private record Reference(String column, String table, String target) {}

    /**
     * Reads it.
     *
     * @param schemaIsCatalog whether the driver calls a schema a catalog, as MariaDB's does
     */
    HostTable(Connection connection, boolean schemaIsCatalog, String schema, String name) throws SQLException {
        DatabaseMetaData told = connection.getMetaData();
        String catalog = schemaIsCatalog ? schema : null;
        String inCatalog = schemaIsCatalog ? null : schema;
        try (ResultSet row = told.getPrimaryKeys(catalog, inCatalog, name)) {
            while (row.next()) {
                primaryKey.add(Catalogue.lower(row.getString("COLUMN_NAME")));
            }
        }
        try (ResultSet row = told.getIndexInfo(catalog, inCatalog, name, false, true)) {
            readIndexes(row);
        }
        try (ResultSet row = told.getImportedKeys(catalog, inCatalog, name)) {
            readReferences(row);
        }
    }

    private void readIndexes(ResultSet row) throws SQLException {
        while (row.next()) {
            String column = row.getString("COLUMN_NAME");
            if (column == null) {
                continue;
            }
            String name = row.getString("INDEX_NAME");
            String condition = row.getString("FILTER_CONDITION");
            if (condition != null) {
                conditions.put(name, Catalogue.lower(condition));
            }
            List<String> columns = indexes.computeIfAbsent(name, index -> new ArrayList<>());
            if (columns.isEmpty() && !row.getBoolean("NON_UNIQUE") && condition == null) {
                wholeUnique.add(columns);
            }
            columns.add(Catalogue.lower(column));
        }
    }

    private void readReferences(ResultSet row) throws SQLException {
        while (row.next()) {
            int rule = row.getInt("DELETE_RULE");
            boolean refuses =
                    rule == DatabaseMetaData.importedKeyRestrict || rule == DatabaseMetaData.importedKeyNoAction;
            if (refuses && row.getInt("DEFERRABILITY") != DatabaseMetaData.importedKeyInitiallyDeferred) {
                references.add(new Reference(
                        Catalogue.lower(row.getString("FKCOLUMN_NAME")),
                        Catalogue.lower(row.getString("PKTABLE_NAME")),
                        Catalogue.lower(row.getString("PKCOLUMN_NAME"))));
            }
        }
    }

    boolean hasPrimaryKey(Collection<String> columns) {
        return primaryKey.size() == columns.size() && primaryKey.containsAll(columns);
    }

    boolean isUnique(String column) {
        return wholeUnique.contains(List.of(column));
    }

    boolean refersTo(String column, String table, String target) {
        return references.contains(new Reference(column, Catalogue.lower(table), target));
    }

    /** Conditions are compared without what a database puts around them. */
    boolean has(WantedIndex wanted) {
        return indexes.entrySet().stream()
                .anyMatch(index -> startsWith(index.getValue(), wanted.columns())
                        && conditions
                                .getOrDefault(index.getKey(), "")
                                .replaceAll("[()]", "")
                                .equals(wanted.condition()));
    }

    private static boolean startsWith(List<String> index, List<String> columns) {
        return index.size() >= columns.size()
                && index.subList(0, columns.size()).equals(columns);
    }
}
