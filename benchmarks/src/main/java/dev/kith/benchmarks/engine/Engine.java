package dev.kith.benchmarks.engine;

import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.spi.SentKey;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

/**
 * A durable store of direct messages. Whatever it is built on, a message that was stored can be found by its id, in its
 * conversation, as the last of both users' conversations, and among what its recipient has not read; its sender and
 * recipient exist, and its id stands once. Safe for several threads.
 */
public interface Engine extends Inserter {

    /**
     * Stores users, durably and all at once.
     *
     * @param users none of whom it has
     */
    void addUsers(List<User> users);

    /**
     * Stores messages in one transaction: all are durable when this returns.
     *
     * @param messages direct messages, all of them new, from and to users that exist
     */
    void insertAll(List<Message> messages);

    /**
     * Finds a message.
     *
     * @param messageId its id
     * @return the message, or empty
     */
    Optional<Message> find(MessageId messageId);

    /**
     * Lists the newest messages of a conversation.
     *
     * @param one a user
     * @param other the other
     * @param limit how many at most
     * @return the messages, newest first
     */
    List<Message> newest(UserId one, UserId other, int limit);

    /**
     * Tells where the last message of a user's conversation stands.
     *
     * @param user whose conversation
     * @param partner with whom
     * @return the place, or empty where they never wrote
     */
    Optional<SentKey> last(UserId user, UserId partner);

    /**
     * Counts what a user has not read.
     *
     * @param recipient who
     * @return how many messages
     */
    long countUnread(UserId recipient);
}
