package dev.kith.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The four tables, in the order the model lists them. */
public enum Table {
    /** People: 18 columns. */
    USERS,
    /** What they write, to one another or to a group: 8 columns. */
    MESSAGES,
    /** Groups: 5 columns. */
    GROUPS,
    /** Who is in which group: 4 columns. */
    GROUP_MEMBERS;

    /** {@return the name in a database, without any prefix, such as {@code group_members}} */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return the columns in the model's order} */
    public List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(column -> column.table() == this)
                .toList();
    }

    /** {@return the columns of the primary key: one, or for {@link #GROUP_MEMBERS} the pair (group, user)} */
    public List<Column> primaryKey() {
        return switch (this) {
            case USERS -> List.of(Column.USERS_USER_ID);
            case MESSAGES -> List.of(Column.MESSAGES_MESSAGE_ID);
            case GROUPS -> List.of(Column.GROUPS_GROUP_ID);
            case GROUP_MEMBERS -> List.of(Column.GROUP_MEMBERS_GROUP_ID, Column.GROUP_MEMBERS_USER_ID);
        };
    }
}
