package dev.kith.examples.replay;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds new messages back, to store them all in one call. What is held back cannot be read, so of all questions it answers
 * only the one that loading asks: whether an id was stored earlier.
 */
final class HeldMessages implements MessageStore {

    private final MessageStore store;
    private final List<Message> held = new ArrayList<>();

    HeldMessages(MessageStore store) {
        this.store = store;
    }

    /** Throws what the first refused message would have been refused with, and has stored none then. */
    void storeAll() {
        store.insertAll(held, Posting.MEMBERS);
        held.clear();
    }

    @Override
    public void insert(Message message, Posting posting) {
        if (posting == Posting.MEMBERS) {
            held.add(message);
        } else {
            store.insert(message, posting);
        }
    }

    @Override
    public void insertAll(List<Message> messages, Posting posting) {
        store.insertAll(messages, posting);
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return store.find(messageId);
    }

    @Override
    public List<Message> list(MessageQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Conversation> inbox(InboxQuery query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long countUnread(UserId recipient) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long markRead(ReadMark mark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long delete(MessageDeletion deletion) {
        throw new UnsupportedOperationException();
    }
}
