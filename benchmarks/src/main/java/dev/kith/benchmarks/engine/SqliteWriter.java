package dev.kith.benchmarks.engine;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The connection that writes to the SQLite peer. For one thread at a time. */
final class SqliteWriter {

    private final Connection connection;
    private final PreparedStatement insertUser;
    private final PreparedStatement findUser;
    private final PreparedStatement insertMessage;
    private final PreparedStatement putTalk;

    SqliteWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        insertUser = connection.prepareStatement("insert into users values (?, ?)");
        findUser = connection.prepareStatement("select 1 from users where user_id = ?");
        insertMessage = connection.prepareStatement("insert into messages values (?, ?, ?, ?, ?, ?, ?, ?)");
        putTalk = connection.prepareStatement("insert into talks values (?, ?, ?, ?) on conflict do update"
                + " set sent_at = excluded.sent_at, message_id = excluded.message_id"
                + " where (excluded.sent_at, excluded.message_id) > (sent_at, message_id)");
    }

    void add(User user) throws SQLException {
        insertUser.setBytes(1, bytes(user.userId()));
        insertUser.setString(2, user.username());
        insertUser.executeUpdate();
    }

    void insert(Message message) throws SQLException {
        UserId recipient = Keys.recipient(message);
        insertRow(message, recipient);
        putTalk(message.senderId(), recipient, message);
        putTalk(recipient, message.senderId(), message);
    }

    private void insertRow(Message message, UserId recipient) throws SQLException {
        insertMessage.setBytes(1, Keys.conversation(message.senderId(), recipient));
        insertMessage.setLong(2, Micros.of(message.sentAt()));
        insertMessage.setBytes(3, Keys.of(message.messageId().value()));
        insertMessage.setBytes(4, bytes(message.senderId()));
        insertMessage.setBytes(5, bytes(recipient));
        insertMessage.setString(6, message.content());
        insertMessage.setString(7, message.mediaUrl());
        if (message.readAt() == null) {
            insertMessage.setNull(8, Types.BIGINT);
        } else {
            insertMessage.setLong(8, Micros.of(message.readAt()));
        }
        try {
            insertMessage.executeUpdate();
        } catch (SQLiteException refused) {
            throw reason(refused, message, recipient);
        }
    }

    private void putTalk(UserId user, UserId partner, Message message) throws SQLException {
        putTalk.setBytes(1, bytes(user));
        putTalk.setBytes(2, bytes(partner));
        putTalk.setLong(3, Micros.of(message.sentAt()));
        putTalk.setBytes(4, Keys.of(message.messageId().value()));
        putTalk.executeUpdate();
    }

    private RuntimeException reason(SQLiteException refused, Message message, UserId recipient) throws SQLException {
        SQLiteErrorCode code = refused.getResultCode();
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_FOREIGNKEY) {
            UserId missing = exists(message.senderId()) ? recipient : message.senderId();
            return new NotFoundException(Table.USERS, missing.value());
        }
        if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
            return new DuplicateValueException(Column.MESSAGES_MESSAGE_ID);
        }
        return new EngineFailure(refused);
    }

    private boolean exists(UserId userId) throws SQLException {
        findUser.setBytes(1, bytes(userId));
        try (ResultSet rows = findUser.executeQuery()) {
            return rows.next();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void close() throws SQLException {
        connection.close();
    }

    private static byte[] bytes(UserId userId) {
        return Keys.of(userId.value());
    }
}
