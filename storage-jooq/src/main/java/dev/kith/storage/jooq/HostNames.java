package dev.kith.storage.jooq;

import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.storage.jooq.tables.Tables;
import dev.kith.storage.sql.SqlOptions;
import dev.kith.storage.sql.TablePlace;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Schema;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * What a host's settings make of the names of tables and columns: mapped, quoted, in another case. Kith's statements are
 * the same for each adapter and name both plainly, so that the names are put in afterwards, once for each text. Safe for
 * several threads.
 */
final class HostNames {

    /** Literals and quoted names, which stay as they are, and words; a table's name may stand in MariaDB's quotes. */
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|`(\\w+)`|\\w+");

    private final Map<String, String> rendered = new HashMap<>();
    private final Map<Table, TablePlace> places = new EnumMap<>(Table.class);
    private final ConcurrentHashMap<String, String> texts = new ConcurrentHashMap<>();

    private HostNames() {}

    static HostNames of(Configuration host, SqlOptions options) {
        HostNames names = new HostNames();
        DSLContext dsl = host.dsl();
        for (Table table : Table.values()) {
            String kiths = options.tablePrefix() + table.tableName();
            org.jooq.Table<?> mapped = Objects.requireNonNull(dsl.map(generated(table, DSL.unquotedName(kiths))));
            TablePlace place = place(mapped, dsl.settings());
            names.places.put(table, place);
            names.rendered.put(kiths, dsl.render(name(place, kiths)));
        }
        for (Column column : Column.values()) {
            names.rendered.put(column.columnName(), dsl.render(DSL.unquotedName(column.columnName())));
        }
        names.rendered.entrySet().removeIf(name -> name.getKey().equals(name.getValue()));
        return names;
    }

    private static org.jooq.Table<?> generated(Table table, Name name) {
        return switch (table) {
            case USERS -> Tables.USERS.rename(name);
            case MESSAGES -> Tables.MESSAGES.rename(name);
            case GROUPS -> Tables.GROUPS.rename(name);
            case GROUP_MEMBERS -> Tables.GROUP_MEMBERS.rename(name);
        };
    }

    private static TablePlace place(org.jooq.Table<?> mapped, Settings settings) {
        Schema schema = mapped.getSchema();
        boolean rendersSchema = !Boolean.FALSE.equals(settings.isRenderSchema());
        return schema == null || schema.getName().isEmpty() || !rendersSchema
                ? TablePlace.here(mapped.getName())
                : TablePlace.in(schema.getName(), mapped.getName());
    }

    /** A mapping's names are the host's, and exact; jOOQ would make Kith's name exact too where only its schema is mapped. */
    private static Name name(TablePlace place, String kiths) {
        String schema = place.schema();
        Name name = place.name().equals(kiths) ? DSL.unquotedName(kiths) : DSL.name(place.name());
        return schema == null ? name : DSL.name(DSL.name(schema), name);
    }

    /** {@return where the tables stand} */
    TablePlace place(Table table) {
        return Objects.requireNonNull(places.get(table));
    }

    /** {@return one of Kith's statements with the host's names} */
    String in(String kiths) {
        if (rendered.isEmpty()) {
            return kiths;
        }
        String known = texts.get(kiths);
        return known != null ? known : texts.computeIfAbsent(kiths, this::renamed);
    }

    private String renamed(String kiths) {
        return TOKEN.matcher(kiths)
                .replaceAll(token -> Matcher.quoteReplacement(
                        rendered.getOrDefault(token.group(1) == null ? token.group() : token.group(1), token.group())));
    }
}
