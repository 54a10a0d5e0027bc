package dev.kith.storage.sql;

import dev.kith.model.Table;

/**
 * An inbox on PostgreSQL. A recursive query steps from partner to partner, and finds each one's newest message in the
 * same look into the index: grouping would read every message of the user.
 */
final class PostgresInbox {

    private static final String DIRECT = """
            WITH RECURSIVE sent AS (
                (SELECT recipient_id AS partner, sent_at, message_id FROM {messages}
                 WHERE sender_id = :user AND recipient_id IS NOT NULL
                 ORDER BY recipient_id DESC, sent_at DESC, message_id DESC LIMIT 1)
                UNION ALL
                SELECT step.* FROM sent CROSS JOIN LATERAL (
                    SELECT recipient_id, sent_at, message_id FROM {messages}
                    WHERE sender_id = :user AND recipient_id < sent.partner
                    ORDER BY recipient_id DESC, sent_at DESC, message_id DESC LIMIT 1) step),
            received AS (
                (SELECT sender_id AS partner, sent_at, message_id FROM {messages}
                 WHERE recipient_id = :user
                 ORDER BY sender_id DESC, sent_at DESC, message_id DESC LIMIT 1)
                UNION ALL
                SELECT step.* FROM received CROSS JOIN LATERAL (
                    SELECT sender_id, sent_at, message_id FROM {messages}
                    WHERE recipient_id = :user AND sender_id < received.partner
                    ORDER BY sender_id DESC, sent_at DESC, message_id DESC LIMIT 1) step),
            newest AS (
                SELECT DISTINCT ON (partner) partner, sent_at, message_id
                FROM (SELECT * FROM sent UNION ALL SELECT * FROM received) ways
                ORDER BY partner, sent_at DESC, message_id DESC),
            page AS (
                SELECT partner, message_id FROM newest
                WHERE sent_at <= :time AND (sent_at < :time OR message_id < :id)
                ORDER BY sent_at DESC, message_id DESC LIMIT :limit)
            SELECT {columns}, page.partner,
                (SELECT COUNT(*) FROM {messages} unread
                 WHERE unread.recipient_id = :user AND unread.sender_id = page.partner AND unread.read_at IS NULL)
            FROM page JOIN {messages} m ON m.message_id = page.message_id
            """;

    private static final String GROUPS = """
            SELECT g.group_id, g.joined_at, newest.sent_at, newest.message_id
            FROM {members} g LEFT JOIN LATERAL (
                SELECT sent_at, message_id FROM {messages}
                WHERE group_id = g.group_id{since}
                ORDER BY sent_at DESC, message_id DESC LIMIT 1) newest ON TRUE
            WHERE g.user_id = :user
            """;

    private static final String SINCE_JOINED = " AND sent_at >= COALESCE(g.joined_at, :beforeAll)";

    private PostgresInbox() {}

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
