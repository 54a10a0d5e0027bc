package dev.kith.storage.sql;

import dev.kith.model.Table;
import java.util.concurrent.ConcurrentHashMap;

/** An insert of several rows. Its text is kept for each number of rows, of which there are few. */
final class MultiRow {

    private final String insert;
    private final String row;
    private final ConcurrentHashMap<Integer, String> texts = new ConcurrentHashMap<>();

    MultiRow(Table table, String name) {
        this.insert = "INSERT INTO " + name + " (" + Names.columns(table) + ") VALUES ";
        this.row = "(" + Names.marks(table) + ")";
    }

    String sql(int rows) {
        return texts.computeIfAbsent(rows, count -> insert + row + (", " + row).repeat(count - 1));
    }
}
