package dev.kith.storage.sql;

import dev.kith.model.Table;

/**
 * An inbox on MariaDB, which knows no LATERAL. {@code MAX(sent_at)} jumps through an index from partner to partner where
 * the constant stands in the GROUP BY too. The page is cut by time first, all that share its last time included, so that
 * ids are looked up for few.
 */
final class MariaDbInbox {

    private static final String DIRECT = """
            SELECT {columns}, line.partner,
                (SELECT COUNT(*) FROM {messages} unread
                 WHERE unread.recipient_id = :user AND unread.sender_id = line.partner AND unread.read_at IS NULL)
            FROM (
                SELECT partner, GREATEST(
                    COALESCE((SELECT MAX(message_id) FROM {messages} WHERE sender_id = :user
                        AND recipient_id = ranked.partner AND sent_at = ranked.sent_at), ''),
                    COALESCE((SELECT MAX(message_id) FROM {messages} WHERE recipient_id = :user
                        AND sender_id = ranked.partner AND sent_at = ranked.sent_at), '')) AS message_id
                FROM (
                    SELECT partner, sent_at, RANK() OVER (PARTITION BY sent_at < :time ORDER BY sent_at DESC) AS place
                    FROM (
                        SELECT partner, MAX(sent_at) AS sent_at FROM (
                            SELECT recipient_id AS partner, MAX(sent_at) AS sent_at FROM {messages}
                            WHERE sender_id = :user AND recipient_id IS NOT NULL GROUP BY sender_id, recipient_id
                            UNION ALL
                            SELECT sender_id, MAX(sent_at) FROM {messages}
                            WHERE recipient_id = :user GROUP BY recipient_id, sender_id) ways
                        GROUP BY partner) newest
                    WHERE sent_at <= :time) ranked
                WHERE place <= :limit) line
            JOIN {messages} m ON m.message_id = line.message_id
            WHERE m.sent_at <= :time AND (m.sent_at < :time OR m.message_id < :id)
            ORDER BY m.sent_at DESC, m.message_id DESC LIMIT :limit
            """;

    private static final String GROUPS = """
            SELECT line.group_id, line.joined_at, newest.sent_at, newest.message_id
            FROM (
                SELECT g.group_id, g.joined_at, (
                    SELECT message_id FROM {messages}
                    WHERE group_id = g.group_id{since}
                    ORDER BY sent_at DESC, message_id DESC LIMIT 1) AS message_id
                FROM {members} g WHERE g.user_id = :user) line
            LEFT JOIN {messages} newest ON newest.message_id = line.message_id
            """;

    private static final String SINCE_JOINED = " AND sent_at >= COALESCE(g.joined_at, CAST(:beforeAll AS DATETIME(6)))";

    private MariaDbInbox() {}

    static InboxStatements statements(Names names) {
        return new InboxStatements(
                filled(DIRECT, names),
                filled(GROUPS.replace("{since}", ""), names),
                filled(GROUPS.replace("{since}", SINCE_JOINED), names));
    }

    private static NamedSql filled(String text, Names names) {
        return NamedSql.of(text.replace("{messages}", names.messages)
                .replace("{members}", names.members)
                .replace("{columns}", Names.columns(Table.MESSAGES, "m.")));
    }
}
