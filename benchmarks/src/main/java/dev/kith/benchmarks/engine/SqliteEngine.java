package dev.kith.benchmarks.engine;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.SentKey;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** SQLite with a write-ahead log and {@code synchronous=FULL}: one connection that writes, and one for each reader. */
final class SqliteEngine implements Engine {

    private final SqliteWriter writer;
    private final Queue<SqliteReader> readers = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<SqliteReader> reader;
    private final GroupCommit group;

    SqliteEngine(Path directory) {
        String url = "jdbc:sqlite:" + directory.resolve("messages.sqlite");
        writer = Sql.call(() -> new SqliteWriter(SqliteTables.connect(url)));
        reader = ThreadLocal.withInitial(() -> Sql.call(() -> {
            SqliteReader mine = new SqliteReader(SqliteTables.connect(url));
            readers.add(mine);
            return mine;
        }));
        group = new GroupCommit(() -> Sql.run(writer::commit));
    }

    @Override
    public void addUsers(List<User> users) {
        group.run(() -> users.forEach(each -> Sql.run(() -> writer.add(each))));
    }

    @Override
    public void insert(Message message) {
        group.run(() -> insertOne(message));
    }

    @Override
    public void insertAll(List<Message> messages) {
        group.run(() -> messages.forEach(this::insertOne));
    }

    private void insertOne(Message message) {
        Sql.run(() -> writer.insert(message));
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return Sql.call(() -> reader.get().find(messageId));
    }

    @Override
    public List<Message> newest(UserId one, UserId other, int limit) {
        return Sql.call(() -> reader.get().newest(one, other, limit));
    }

    @Override
    public Optional<SentKey> last(UserId user, UserId partner) {
        return Sql.call(() -> reader.get().last(user, partner));
    }

    @Override
    public long countUnread(UserId recipient) {
        return Sql.call(() -> reader.get().countUnread(recipient));
    }

    @Override
    public void close() {
        Sql.run(this::closeConnections);
    }

    private void closeConnections() throws SQLException {
        for (SqliteReader each : readers) {
            each.close();
        }
        writer.close();
    }
}
