package dev.kith.benchmarks.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.model.Column;
import dev.kith.model.Table;
import dev.kith.spi.SentKey;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

/** What a store does for a direct message, by hand on ordered maps: the logical work that all engines share. */
final class DirectMessages {

    private final OrderedMaps maps;

    DirectMessages(OrderedMaps maps) {
        this.maps = maps;
    }

    void add(User user) {
        maps.put(Index.USERS, Keys.of(user.userId().value()), user.username().getBytes(UTF_8));
    }

    /** Checks everything first and writes second, so that a refused message leaves nothing behind. */
    void insert(Message message) {
        UserId sender = message.senderId();
        UserId recipient = Keys.recipient(message);
        byte[] id = Keys.of(message.messageId().value());
        if (maps.get(Index.IDS, id) != null) {
            throw new DuplicateValueException(Column.MESSAGES_MESSAGE_ID);
        }
        requireUser(sender);
        requireUser(recipient);
        byte[] conversation = Keys.conversation(sender, recipient);
        byte[] sent = Keys.sent(message);
        maps.put(Index.MESSAGES, Keys.message(conversation, message), MessageBytes.write(message));
        maps.put(Index.IDS, id, Keys.place(conversation, message));
        maps.putGreater(Index.TALKS, Keys.pair(sender, recipient), sent);
        maps.putGreater(Index.TALKS, Keys.pair(recipient, sender), sent);
        maps.put(Index.UNREAD, Keys.unread(message), Keys.NOTHING);
    }

    Optional<Message> find(MessageId messageId) {
        byte[] place = maps.get(Index.IDS, Keys.of(messageId.value()));
        if (place == null) {
            return Optional.empty();
        }
        byte[] row = maps.get(Index.MESSAGES, Keys.message(place, messageId));
        return Optional.ofNullable(row).map(MessageBytes::read);
    }

    List<Message> newest(UserId one, UserId other, int limit) {
        return maps.lastValues(Index.MESSAGES, Keys.conversation(one, other), limit).stream()
                .map(MessageBytes::read)
                .toList();
    }

    Optional<SentKey> last(UserId user, UserId partner) {
        return Optional.ofNullable(maps.get(Index.TALKS, Keys.pair(user, partner)))
                .map(Keys::readSent);
    }

    long countUnread(UserId recipient) {
        return maps.count(Index.UNREAD, Keys.of(recipient.value()));
    }

    private void requireUser(UserId userId) {
        if (maps.get(Index.USERS, Keys.of(userId.value())) == null) {
            throw new NotFoundException(Table.USERS, userId.value());
        }
    }
}
