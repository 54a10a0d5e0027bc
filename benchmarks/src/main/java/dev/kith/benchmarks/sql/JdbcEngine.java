package dev.kith.benchmarks.sql;

import dev.kith.benchmarks.engine.EngineFailure;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** By hand: a prepared statement, its parameters by their places, one round trip. It trusts its caller, and tells no reason. */
final class JdbcEngine implements SqlEngine {

    private final ThreadConnections connections;
    private final JdbcText text;
    private final String inbox;
    private final int inboxUsers;

    JdbcEngine(ThreadConnections connections, JdbcText text) {
        this.connections = connections;
        this.text = text;
        this.inboxUsers = text.inbox().split(":user", -1).length - 1;
        this.inbox = text.inbox().replace(":user", "?").replace(":limit", "?");
    }

    @Override
    public void send(Message message) {
        update(text.send(), statement -> JdbcRows.bind(message, statement));
    }

    @Override
    public Optional<User> find(UserId userId) {
        return query(text.find(), statement -> statement.setObject(1, userId.value()), JdbcRows::user).stream()
                .findFirst();
    }

    @Override
    public List<Message> newest(UserId one, UserId other, int limit) {
        return query(
                text.newest(),
                statement -> {
                    statement.setObject(1, one.value());
                    statement.setObject(2, other.value());
                    statement.setInt(3, limit);
                    statement.setObject(4, other.value());
                    statement.setObject(5, one.value());
                    statement.setInt(6, limit);
                    statement.setInt(7, limit);
                },
                row -> JdbcRows.message(row, 1));
    }

    @Override
    public void register(User user) {
        update(text.register(), statement -> JdbcRows.bind(user, statement));
    }

    @Override
    public List<Conversation> inbox(UserId user, int limit) {
        return query(inbox, statement -> bindInbox(statement, user, limit), JdbcRows::conversation);
    }

    /** The limit stands behind all users. */
    private void bindInbox(PreparedStatement statement, UserId user, int limit) throws SQLException {
        for (int place = 1; place <= inboxUsers; place++) {
            statement.setObject(place, user.value());
        }
        statement.setInt(inboxUsers + 1, limit);
    }

    private void update(String sql, Binding binding) {
        try (PreparedStatement statement = connections.get().prepareStatement(sql)) {
            binding.bind(statement);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new EngineFailure(failure);
        }
    }

    private <T> List<T> query(String sql, Binding binding, Reader<T> reader) {
        try (PreparedStatement statement = connections.get().prepareStatement(sql)) {
            binding.bind(statement);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new EngineFailure(failure);
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    @FunctionalInterface
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
