package dev.kith.benchmarks.sql;

import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.storage.sql.Database;
import java.util.stream.Collectors;

/**
 * Statements written by hand for one database, each call's in one round trip and with nothing in it that the call does
 * not need.
 *
 * @param send stores a direct message
 * @param find finds a user
 * @param register stores a user
 * @param newest the newest page of a direct conversation
 * @param inbox the beginning of an inbox, with {@code :user} and, last, {@code :limit}
 */
record JdbcText(String send, String find, String register, String newest, String inbox) {

    private static final String MESSAGE_COLUMNS = columns(Table.MESSAGES);

    /**
     * The newest line of each conversation, then their messages and what is unread of them. How the newest are found is
     * the database's own.
     */
    private static final String INBOX = """
            SELECT line.partner, line.in_group, line.joined_at AS joined,
                (SELECT COUNT(*) FROM messages unread WHERE unread.recipient_id = :user
                 AND unread.sender_id = line.partner AND unread.read_at IS NULL) AS unread,
                {columns}
            FROM (
                SELECT partner, CAST(NULL AS UUID) AS in_group, CAST(NULL AS TIMESTAMP) AS joined_at,
                    sent_at AS last_at, message_id AS last_id
                FROM ({newest}) direct
                UNION ALL
                SELECT CAST(NULL AS UUID), g.group_id, g.joined_at, last.sent_at, last.message_id
                FROM group_members g LEFT JOIN {last} WHERE g.user_id = :user
                ORDER BY last_at DESC NULLS LAST, last_id DESC NULLS LAST, joined_at DESC NULLS LAST, in_group DESC
                LIMIT :limit) line
            LEFT JOIN messages m ON m.message_id = line.last_id
            ORDER BY line.last_at DESC NULLS LAST, line.last_id DESC NULLS LAST, line.joined_at DESC NULLS LAST,
                line.in_group DESC
            """;

    /** PostgreSQL steps through its indexes from partner to partner. */
    private static final String POSTGRESQL_NEWEST = """
            WITH RECURSIVE sent AS (
                (SELECT recipient_id AS partner, sent_at, message_id FROM messages
                 WHERE sender_id = :user AND recipient_id IS NOT NULL
                 ORDER BY recipient_id DESC, sent_at DESC, message_id DESC LIMIT 1)
                UNION ALL
                SELECT step.* FROM sent CROSS JOIN LATERAL (
                    SELECT recipient_id, sent_at, message_id FROM messages
                    WHERE sender_id = :user AND recipient_id < sent.partner
                    ORDER BY recipient_id DESC, sent_at DESC, message_id DESC LIMIT 1) step),
            received AS (
                (SELECT sender_id AS partner, sent_at, message_id FROM messages WHERE recipient_id = :user
                 ORDER BY sender_id DESC, sent_at DESC, message_id DESC LIMIT 1)
                UNION ALL
                SELECT step.* FROM received CROSS JOIN LATERAL (
                    SELECT sender_id, sent_at, message_id FROM messages
                    WHERE recipient_id = :user AND sender_id < received.partner
                    ORDER BY sender_id DESC, sent_at DESC, message_id DESC LIMIT 1) step)
            SELECT DISTINCT ON (partner) partner, sent_at, message_id
            FROM (SELECT * FROM sent UNION ALL SELECT * FROM received) ways
            ORDER BY partner, sent_at DESC, message_id DESC""";

    private static final String POSTGRESQL_LAST = """
            LATERAL (
                SELECT sent_at, message_id FROM messages
                WHERE group_id = g.group_id AND (g.joined_at IS NULL OR sent_at >= g.joined_at)
                ORDER BY sent_at DESC, message_id DESC LIMIT 1) last ON TRUE""";

    /** H2 knows neither of these: it looks at every message of the user. */
    private static final String H2_NEWEST = """
            SELECT partner, sent_at, message_id FROM (
                SELECT partner, sent_at, message_id,
                    ROW_NUMBER() OVER (PARTITION BY partner ORDER BY sent_at DESC, message_id DESC) AS place
                FROM (
                    SELECT recipient_id AS partner, sent_at, message_id FROM messages
                    WHERE sender_id = :user AND recipient_id IS NOT NULL
                    UNION ALL
                    SELECT sender_id, sent_at, message_id FROM messages WHERE recipient_id = :user) ways) ranked
            WHERE place = 1""";

    private static final String H2_LAST = """
            messages last ON last.message_id = (
                SELECT message_id FROM messages
                WHERE group_id = g.group_id AND sent_at >= COALESCE(g.joined_at, TIMESTAMP '0001-01-01 00:00:00')
                ORDER BY group_id DESC, sent_at DESC, message_id DESC LIMIT 1)""";

    private static final String SEND =
            "INSERT INTO messages (message_id, sender_id, recipient_id, content, media_url, sent_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?)";

    private static final String FIND = "SELECT " + columns(Table.USERS) + " FROM users WHERE user_id = ?";

    static JdbcText of(Database database) {
        return switch (database) {
            case POSTGRESQL ->
                new JdbcText(SEND, FIND, registration(), newest("", ""), inbox(POSTGRESQL_NEWEST, POSTGRESQL_LAST));
            case H2 ->
                new JdbcText(
                        SEND,
                        FIND,
                        registration(),
                        // Its planner takes the index only where its first columns are named, and the time has an end
                        newest(
                                " AND sent_at <= TIMESTAMP '9999-12-31 23:59:59'",
                                "sender_id DESC, recipient_id DESC, "),
                        inbox(H2_NEWEST, H2_LAST));
            case MARIADB -> throw new IllegalArgumentException("Nothing is written by hand for " + database);
        };
    }

    private static String registration() {
        String marks = Table.USERS.columns().stream().map(each -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO users (" + columns(Table.USERS) + ") VALUES (" + marks + ")";
    }

    private static String newest(String ending, String prefix) {
        String half = "(SELECT " + MESSAGE_COLUMNS + " FROM messages WHERE sender_id = ? AND recipient_id = ?" + ending
                + " ORDER BY " + prefix + "sent_at DESC, message_id DESC LIMIT ?)";
        return half + " UNION ALL " + half + " ORDER BY sent_at DESC, message_id DESC LIMIT ?";
    }

    private static String inbox(String newest, String last) {
        return INBOX.replace("{newest}", newest)
                .replace("{last}", last)
                .replace(
                        "{columns}",
                        Table.MESSAGES.columns().stream()
                                .map(each -> "m." + each.columnName())
                                .collect(Collectors.joining(", ")));
    }

    static String columns(Table table) {
        return table.columns().stream().map(Column::columnName).collect(Collectors.joining(", "));
    }
}
