package dev.kith.benchmarks.sql;

import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.Posting;
import dev.kith.spi.SentKey;
import dev.kith.spi.Storage;
import dev.kith.spi.Window;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of Kith's stores, through the SPI. */
public final class KithSqlEngine implements SqlEngine {

    private final ThreadConnections connections;
    private final Storage storage;

    KithSqlEngine(ThreadConnections connections, Storage storage) {
        this.connections = connections;
        this.storage = storage;
    }

    @Override
    public void send(Message message) {
        storage.messages().insert(message, Posting.MEMBERS);
    }

    @Override
    public Optional<User> find(UserId userId) {
        return storage.users().find(userId);
    }

    @Override
    public List<Message> newest(UserId one, UserId other, int limit) {
        return page(one, other, null, limit);
    }

    /**
     * Lists messages of a conversation before a place in it.
     *
     * @param one a user
     * @param other another
     * @param before the place, or null for the newest messages
     * @param limit how many at most
     * @return the messages, newest first
     */
    public List<Message> page(UserId one, UserId other, @Nullable SentKey before, int limit) {
        return storage.messages().list(new MessageQuery.Direct(one, other, new Window(before, true, limit)));
    }

    @Override
    public void register(User user) {
        storage.users().insert(user);
    }

    @Override
    public List<Conversation> inbox(UserId user, int limit) {
        return storage.messages().inbox(new InboxQuery(user, true, null, limit));
    }

    @Override
    public void close() {
        storage.close();
        connections.close();
    }
}
