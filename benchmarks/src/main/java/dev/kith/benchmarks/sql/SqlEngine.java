package dev.kith.benchmarks.sql;

import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.user.User;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

/** A way to use Kith's four tables. Each call is a transaction by itself. Safe for several threads. */
public interface SqlEngine extends AutoCloseable {

    /**
     * Stores a direct message.
     *
     * @param message a new one, from and to users that exist
     */
    void send(Message message);

    /**
     * Finds a user.
     *
     * @param userId its id
     * @return the whole row, or empty
     */
    Optional<User> find(UserId userId);

    /**
     * Lists the newest messages of a conversation.
     *
     * @param one a user
     * @param other another
     * @param limit how many at most
     * @return the messages, newest first
     */
    List<Message> newest(UserId one, UserId other, int limit);

    /**
     * Stores a user, whose password is hashed already.
     *
     * @param user a new one
     */
    void register(User user);

    /**
     * Lists a user's conversations with their last messages, and how many of each partner's are not read.
     *
     * @param user whose
     * @param limit how many at most
     * @return direct ones and groups, in the order of Kith's inbox
     */
    List<Conversation> inbox(UserId user, int limit);

    @Override
    void close();
}
