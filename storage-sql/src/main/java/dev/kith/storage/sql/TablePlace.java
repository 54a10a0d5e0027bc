package dev.kith.storage.sql;

import dev.kith.model.Table;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where one of the four tables stands, as the database's catalogue tells it. Whether letters are small or capital does
 * not matter.
 *
 * @param schema the schema's name; null for the one that unqualified names are looked up in
 * @param name the table's name, with its prefix
 */
public record TablePlace(@Nullable String schema, String name) {

    /**
     * A table in the schema that unqualified names are looked up in.
     *
     * @param name its name, with its prefix
     * @return its place
     */
    public static TablePlace here(String name) {
        return new TablePlace(null, name);
    }

    /**
     * A table in a schema that is named with it.
     *
     * @param schema the schema
     * @param name its name, with its prefix
     * @return its place
     */
    public static TablePlace in(String schema, String name) {
        return new TablePlace(schema, name);
    }

    /** {@return where the tables stand that {@link Schema#create} makes} */
    static Function<Table, TablePlace> of(SqlOptions options) {
        return table -> here(options.tablePrefix() + table.tableName());
    }
}
