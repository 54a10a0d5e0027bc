package dev.kith.benchmarks.engine;

import dev.kith.core.Storages;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.OpenOptions;
import dev.kith.spi.Posting;
import dev.kith.spi.SentKey;
import dev.kith.spi.Storage;
import dev.kith.spi.Window;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

/** One of Kith's own stores, through the SPI. */
final class KithEngine implements Engine {

    private final Storage storage;

    KithEngine(String url) {
        storage = Storages.open(url, OpenOptions.DEFAULT);
    }

    @Override
    public void addUsers(List<User> users) {
        storage.inTransaction(session -> {
            users.forEach(session.users()::insert);
            return users.size();
        });
    }

    @Override
    public void insert(Message message) {
        storage.messages().insert(message, Posting.MEMBERS);
    }

    @Override
    public void insertAll(List<Message> messages) {
        storage.inTransaction(session -> {
            messages.forEach(each -> session.messages().insert(each, Posting.MEMBERS));
            return messages.size();
        });
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return storage.messages().find(messageId);
    }

    @Override
    public List<Message> newest(UserId one, UserId other, int limit) {
        return storage.messages().list(new MessageQuery.Direct(one, other, new Window(null, true, limit)));
    }

    @Override
    public Optional<SentKey> last(UserId user, UserId partner) {
        return storage.messages().inbox(new InboxQuery(user, false, null, Integer.MAX_VALUE)).stream()
                .filter(each -> each instanceof Conversation.Direct direct
                        && direct.partner().equals(partner))
                .map(each -> SentKey.of(((Conversation.Direct) each).last()))
                .findFirst();
    }

    @Override
    public long countUnread(UserId recipient) {
        return storage.messages().countUnread(recipient);
    }

    @Override
    public void close() {
        storage.close();
    }
}
