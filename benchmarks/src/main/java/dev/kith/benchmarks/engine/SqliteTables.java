package dev.kith.benchmarks.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** How the SQLite peer is set up: durable commits, caches as large as the others', rows in the order they are listed. */
final class SqliteTables {

    private static final List<String> SETTINGS = List.of(
            "pragma journal_mode = wal",
            "pragma synchronous = full",
            "pragma foreign_keys = on",
            "pragma busy_timeout = 10000",
            "pragma cache_size = -262144",
            "pragma mmap_size = 4294967296");

    private static final List<String> TABLES = List.of(
            "create table if not exists users (user_id blob primary key, username text not null) without rowid",
            "create table if not exists messages (conversation blob, sent_at integer, message_id blob,"
                    + " sender_id blob not null references users, recipient_id blob not null references users,"
                    + " content text, media_url text, read_at integer,"
                    + " primary key (conversation, sent_at, message_id)) without rowid",
            "create unique index if not exists messages_id on messages (message_id)",
            "create index if not exists messages_unread on messages (recipient_id, sender_id) where read_at is null",
            "create table if not exists talks (user_id blob, partner_id blob, sent_at integer, message_id blob,"
                    + " primary key (user_id, partner_id)) without rowid");

    private SqliteTables() {}

    static Connection connect(String url) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute(setting);
            }
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        return connection;
    }
}
