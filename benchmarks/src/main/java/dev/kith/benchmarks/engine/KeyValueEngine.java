package dev.kith.benchmarks.engine;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.SentKey;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

/** A peer on ordered maps without a group commit of its own. */
final class KeyValueEngine implements Engine {

    private final CommittedMaps maps;
    private final DirectMessages messages;
    private final GroupCommit group;

    KeyValueEngine(CommittedMaps maps) {
        this.maps = maps;
        this.messages = new DirectMessages(maps);
        this.group = new GroupCommit(maps::commit);
    }

    @Override
    public void addUsers(List<User> users) {
        group.run(() -> users.forEach(messages::add));
    }

    @Override
    public void insert(Message message) {
        group.run(() -> messages.insert(message));
    }

    @Override
    public void insertAll(List<Message> all) {
        group.run(() -> all.forEach(messages::insert));
    }

    @Override
    public Optional<Message> find(MessageId messageId) {
        return messages.find(messageId);
    }

    @Override
    public List<Message> newest(UserId one, UserId other, int limit) {
        return messages.newest(one, other, limit);
    }

    @Override
    public Optional<SentKey> last(UserId user, UserId partner) {
        return messages.last(user, partner);
    }

    @Override
    public long countUnread(UserId recipient) {
        return messages.countUnread(recipient);
    }

    @Override
    public void close() {
        maps.close();
    }
}
