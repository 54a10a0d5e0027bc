package dev.kith.storage.sql;

import dev.kith.model.Column;
import dev.kith.model.Table;
import java.util.stream.Collectors;

/** The tables' names with their prefix, and lists of columns. */
final class Names {

    final String users;
    final String messages;
    final String groups;
    final String members;

    Names(Dialect dialect, String prefix) {
        this.users = dialect.quoted(prefix + Table.USERS.tableName());
        this.messages = dialect.quoted(prefix + Table.MESSAGES.tableName());
        this.groups = dialect.quoted(prefix + Table.GROUPS.tableName());
        this.members = dialect.quoted(prefix + Table.GROUP_MEMBERS.tableName());
    }

    static String columns(Table table) {
        return columns(table, "");
    }

    static String columns(Table table, String alias) {
        return table.columns().stream()
                .map(column -> alias + column.columnName())
                .collect(Collectors.joining(", "));
    }

    /** {@return a {@code ?} for each column} */
    static String marks(Table table) {
        return marks(table.columns().size());
    }

    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    /** {@return an assignment for each column that is not of the primary key} */
    static String assignments(Table table) {
        return table.columns().stream()
                .filter(column -> !table.primaryKey().contains(column))
                .map(Column::columnName)
                .map(name -> name + " = ?")
                .collect(Collectors.joining(", "));
    }
}
