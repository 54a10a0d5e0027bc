package dev.kith.core;

import dev.kith.model.Column;
import dev.kith.model.ColumnType;
import dev.kith.model.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The model's four tables, as they were asked for. Nothing else in the build may say what a column is but agree with this. */
public final class ModelTables {

    private static final Map<Table, String> TEXT =
            Map.of(Table.USERS, """
            | user_id | UUID | ✓ | ✓ |
            | username | VARCHAR(16) | ✓ | ✓ |
            | email | VARCHAR(24) | ✓ | ✓ |
            | phone_number | VARCHAR(10) | ✓ | |
            | password_hash | TEXT | | ✓ |
            | date_of_birth | DATE | | ✓ |
            | city | VARCHAR(26) | | |
            | state | VARCHAR(2) | | |
            | age | INT | | |
            | profile_picture | TEXT | | |
            | bio | TEXT | | |
            | mentor_mentee | TEXT | | |
            | job_title | TEXT | | |
            | years_of_experience | INT | | |
            | areas_of_expertise | TEXT | | |
            | seeking_help_in | TEXT | | |
            | created_date | TIMESTAMP | | |
            | updated_date | TIMESTAMP | | |
            """, Table.MESSAGES, """
            | message_id | UUID | ✓ | ✓ |
            | sender_id | UUID | ✓ | ✓ |
            | recipient_id | UUID | ✓ | |
            | group_id | UUID | ✓ | |
            | content | TEXT | | |
            | media_url | TEXT | | |
            | sent_at | TIMESTAMP | | ✓ |
            | read_at | TIMESTAMP | | |
            """, Table.GROUPS, """
            | group_id | UUID | ✓ | ✓ |
            | group_name | VARCHAR(50) | | ✓ |
            | description | TEXT | | |
            | created_by | UUID | ✓ | ✓ |
            | created_at | TIMESTAMP | | ✓ |
            """, Table.GROUP_MEMBERS, """
            | group_id | UUID | ✓ | ✓ |
            | user_id | UUID | ✓ | ✓ |
            | role | VARCHAR(15) | | |
            | joined_at | TIMESTAMP | | |
            """);

    /** The six columns whose ✓ under <em>unique</em> the two readings take differently, and whose row each names. */
    public static final Map<String, Table> REFERENCES = Map.of(
            "messages.sender_id", Table.USERS,
            "messages.recipient_id", Table.USERS,
            "messages.group_id", Table.GROUPS,
            "groups.created_by", Table.USERS,
            "group_members.group_id", Table.GROUPS,
            "group_members.user_id", Table.USERS);

    private ModelTables() {}

    /** One line of a table. */
    public record Line(String name, ColumnType type, int length, boolean unique, boolean notNull) {

        static Line parse(String text) {
            String[] cells =
                    Arrays.stream(text.split("\\|", -1)).map(String::strip).toArray(String[]::new);
            String[] type = cells[2].split("[()]", -1);
            int length = type.length > 1 ? Integer.parseInt(type[1]) : 0;
            return new Line(cells[1], ColumnType.valueOf(type[0]), length, !cells[3].isEmpty(), !cells[4].isEmpty());
        }

        boolean isText() {
            return type == ColumnType.VARCHAR || type == ColumnType.TEXT;
        }

        boolean isTime() {
            return type == ColumnType.DATE || type == ColumnType.TIMESTAMP;
        }

        int maxCodePoints() {
            return type == ColumnType.TEXT ? Column.TEXT_CODE_POINTS : length;
        }
    }

    /** The lines of a table, in order. */
    public static List<Line> lines(Table table) {
        return TEXT.get(table).lines().map(Line::parse).toList();
    }

    /** The line that says what a column is. */
    public static Line line(Column column) {
        return lines(column.table()).get(column.table().columns().indexOf(column));
    }
}
