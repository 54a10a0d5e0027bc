package dev.kith.benchmarks.engine;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.SentKey;
import dev.kith.user.UserId;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A connection that reads from the SQLite peer. For one thread. */
final class SqliteReader {

    private static final String ROW =
            "select message_id, sender_id, recipient_id, content, media_url, sent_at, read_at from messages where ";

    private final Connection connection;
    private final PreparedStatement find;
    private final PreparedStatement newest;
    private final PreparedStatement last;
    private final PreparedStatement countUnread;

    SqliteReader(Connection connection) throws SQLException {
        this.connection = connection;
        find = connection.prepareStatement(ROW + "message_id = ?");
        newest = connection.prepareStatement(ROW + "conversation = ? order by sent_at desc, message_id desc limit ?");
        last = connection.prepareStatement(
                "select sent_at, message_id from talks where user_id = ? and partner_id = ?");
        countUnread =
                connection.prepareStatement("select count(*) from messages where recipient_id = ? and read_at is null");
    }

    Optional<Message> find(MessageId messageId) throws SQLException {
        find.setBytes(1, Keys.of(messageId.value()));
        return read(find, 1).stream().findFirst();
    }

    List<Message> newest(UserId one, UserId other, int limit) throws SQLException {
        newest.setBytes(1, Keys.conversation(one, other));
        newest.setInt(2, limit);
        return read(newest, limit);
    }

    Optional<SentKey> last(UserId user, UserId partner) throws SQLException {
        last.setBytes(1, Keys.of(user.value()));
        last.setBytes(2, Keys.of(partner.value()));
        try (ResultSet rows = last.executeQuery()) {
            return rows.next()
                    ? Optional.of(new SentKey(Micros.toInstant(rows.getLong(1)), new MessageId(uuid(rows, 2))))
                    : Optional.empty();
        }
    }

    long countUnread(UserId recipient) throws SQLException {
        countUnread.setBytes(1, Keys.of(recipient.value()));
        try (ResultSet rows = countUnread.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void close() throws SQLException {
        connection.close();
    }

    private static List<Message> read(PreparedStatement query, int limit) throws SQLException {
        List<Message> messages = new ArrayList<>(limit);
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                messages.add(message(rows));
            }
        }
        return messages;
    }

    private static Message message(ResultSet row) throws SQLException {
        long readAt = row.getLong(7);
        boolean unread = row.wasNull();
        return new Message(
                new MessageId(uuid(row, 1)),
                new UserId(uuid(row, 2)),
                new UserId(uuid(row, 3)),
                null,
                row.getString(4),
                row.getString(5),
                Micros.toInstant(row.getLong(6)),
                unread ? null : Micros.toInstant(readAt));
    }

    private static UUID uuid(ResultSet row, int column) throws SQLException {
        ByteBuffer bytes = ByteBuffer.wrap(row.getBytes(column));
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
