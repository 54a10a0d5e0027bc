package dev.kith.storage.sql;

import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a catalogue tells of a column.
 *
 * @param type its type without a length, in lower case
 * @param length how many characters or bytes; null where that is not limited or not the question
 * @param precision how many digits of a second; null where it holds no time
 * @param collation how its text compares; null for the database's own way, or where it holds no text
 * @param nullable whether it takes nulls
 */
record ColumnFacts(
        String type,
        @Nullable Long length,
        @Nullable Integer precision,
        @Nullable String collation,
        boolean nullable) {

    static final String SELECTED = "table_name, column_name, data_type, character_maximum_length, datetime_precision,"
            + " collation_name, is_nullable";

    private static final Set<String> TEXT = Set.of("character varying", "varchar", "text", "mediumtext", "longtext");
    private static final Set<String> TIME = Set.of("timestamp", "timestamp without time zone");
    private static final Set<String> COLLATIONS = Set.of("C", "POSIX", "ucs_basic", "utf8mb4_nopad_bin", "OFF");

    static ColumnFacts of(ResultSet row) throws SQLException {
        return new ColumnFacts(
                row.getString(3).toLowerCase(Locale.ROOT),
                row.getString(4) == null ? null : row.getLong(4),
                row.getString(5) == null ? null : row.getInt(5),
                row.getString(6),
                "YES".equals(row.getString(7)));
    }

    /** MariaDB has types of the same names that sort by other parts first, or move with the session's zone. */
    boolean keeps(Column column, boolean mariaDb) {
        return switch (column.type()) {
            case UUID -> mariaDb ? type.equals("binary") && length != null && length == 16 : type.equals("uuid");
            case VARCHAR, TEXT -> TEXT.contains(type) && (length == null || length >= 2L * column.maxCodePoints());
            case DATE -> type.equals("date");
            case INT -> type.equals("integer") || type.equals("int");
            case TIMESTAMP ->
                (mariaDb ? type.equals("datetime") : TIME.contains(type)) && precision != null && precision >= 6;
        };
    }

    boolean comparesByCodePoints(Column column, boolean byDefault) {
        boolean text = column.type() == ColumnType.VARCHAR || column.type() == ColumnType.TEXT;
        return !text || (collation == null ? byDefault : COLLATIONS.contains(collation));
    }

    String told() {
        return type + (length == null ? "" : "(" + length + ")") + (precision == null ? "" : "(" + precision + ")");
    }
}
