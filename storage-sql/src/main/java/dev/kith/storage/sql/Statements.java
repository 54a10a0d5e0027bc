package dev.kith.storage.sql;

import dev.kith.model.Reading;

/** What all calls of a storage share: its statements, and how to bind and read. Safe for several threads. */
record Statements(
        Dialect dialect,
        Reading reading,
        Rows rows,
        UserSql users,
        MessageSql messages,
        InboxSql inbox,
        GroupSql groups) {

    static Statements of(Dialect dialect, SqlOptions options) {
        Names names = new Names(dialect, options.tablePrefix());
        return new Statements(
                dialect,
                options.reading(),
                new Rows(dialect),
                new UserSql(names, dialect),
                new MessageSql(names, dialect, options.reading()),
                new InboxSql(names, dialect),
                new GroupSql(names, dialect));
    }
}
