package dev.kith.storage.mapdb;

import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.InboxQuery;
import dev.kith.spi.MessageDeletion;
import dev.kith.spi.MessageQuery;
import dev.kith.spi.MessageStore;
import dev.kith.spi.Posting;
import dev.kith.spi.ReadMark;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

/** The rows of {@code messages}. */
final class MapDbMessages implements MessageStore {

    private final Access access;

    MapDbMessages(Access access) {
        this.access = access;
    }

    @Override
    public void insert(Message message, Posting posting) {
        byte[] row = written(message);
        access.write(tables -> {
            Sending.insert(tables, message, row, posting);
            return true;
        });
    }

    @Override
    public void insertAll(List<Message> messages, Posting posting) {
        Batch<Message> batch = new Batch<>(messages, MapDbMessages::written);
        access.write(
                tables -> batch.insert(tables, (same, message, row) -> Sending.insert(same, message, row, posting)));
    }

    private static byte[] written(Message message) {
        Fit.refuseUnfit(message);
        return RowCodec.written(message);
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return access.read(tables -> Optional.ofNullable(Histories.find(tables, Keys.message(messageId))));
    }

    @Override
    public List<Message> list(MessageQuery query) {
        return access.read(tables -> Histories.list(tables, query));
    }

    @Override
    public List<Conversation> inbox(InboxQuery query) {
        return access.read(tables -> Inbox.list(tables, query));
    }

    @Override
    public long countUnread(UserId recipient) {
        long[] user = Keys.user(recipient);
        return access.read(tables -> Marking.count(tables, user));
    }

    @Override
    public long markRead(ReadMark mark) {
        return access.write(tables -> Marking.markRead(tables, mark));
    }

    @Override
    public long delete(MessageDeletion deletion) {
        return access.write(tables -> Removal.delete(tables, deletion));
    }
}
