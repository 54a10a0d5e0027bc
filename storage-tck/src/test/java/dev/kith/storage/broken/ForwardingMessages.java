package dev.kith.storage.broken;

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

class ForwardingMessages implements MessageStore {

    final MessageStore sound;

    ForwardingMessages(MessageStore sound) {
        this.sound = sound;
    }

    @Override
    public void insert(Message message, Posting posting) {
        sound.insert(message, posting);
    }

    @Override
    public void insertAll(List<Message> messages, Posting posting) {
        sound.insertAll(messages, posting);
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return sound.find(messageId);
    }

    @Override
    public List<Message> list(MessageQuery query) {
        return sound.list(query);
    }

    @Override
    public List<Conversation> inbox(InboxQuery query) {
        return sound.inbox(query);
    }

    @Override
    public long countUnread(UserId recipient) {
        return sound.countUnread(recipient);
    }

    @Override
    public long markRead(ReadMark mark) {
        return sound.markRead(mark);
    }

    @Override
    public long delete(MessageDeletion deletion) {
        return sound.delete(deletion);
    }
}
