package dev.kith.spi;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.message.Conversation;
import dev.kith.message.Message;
import dev.kith.message.MessageId;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

/** The rows of {@code messages}. */
public interface MessageStore {

    /**
     * Stores a new row; for {@link Posting#MEMBERS} and a group's message, only where the sender is a member, in the
     * same step.
     *
     * @param message the row
     * @param posting who may post to a group
     * @throws DuplicateValueException where the id is taken; in the literal reading also where the sender, the
     *     recipient or the group is
     * @throws NotFoundException where the sender, the recipient or the group names no row; the first of these
     * @throws NotAllowedException by {@link NotAllowedException.Rule#MEMBERS_ONLY} where the sender is not a member
     */
    void insert(Message message, Posting posting);

    /**
     * Stores new rows as {@link #insert} would, one after the other, in one step: all of them, or none where one is
     * refused. It costs a store a fraction of as many inserts; the step is open for as long as it takes, so some
     * thousands of rows are a good number. Until it ends, the groups that are written to may be held as by
     * {@link GroupStore#lock}.
     *
     * @param messages the rows, in the order in which they are tried; none does nothing
     * @param posting who may post to a group
     * @throws DuplicateValueException as {@link #insert} tells it of the first row that is refused, be it for one that
     *     is stored or one before it in the list
     * @throws NotFoundException likewise
     * @throws NotAllowedException likewise
     */
    void insertAll(List<Message> messages, Posting posting);

    /**
     * Finds a row.
     *
     * @param messageId its id
     * @return the row, or empty
     */
    Optional<Message> find(MessageId messageId);

    /**
     * Lists rows.
     *
     * @param query which, in which order
     * @return at most as many as the query's limit
     */
    List<Message> list(MessageQuery query);

    /**
     * Lists a user's conversations: one for each user it exchanged a direct message with (itself too), and one for each
     * group it is a member of.
     *
     * @param query whose, and from where; its Javadoc has the order
     * @return at most as many as the query's limit; none for an unknown user
     */
    List<Conversation> inbox(InboxQuery query);

    /**
     * Counts the direct messages to a user that have no {@code read_at}.
     *
     * @param recipient who
     * @return how many; 0 for an unknown user
     */
    long countUnread(UserId recipient);

    /**
     * Sets {@code read_at}, where it is null, to the later of the mark's time and {@code sent_at}.
     *
     * @param mark which messages, and when
     * @return how many were set
     */
    long markRead(ReadMark mark);

    /**
     * Removes rows. Those that do not exist are passed over.
     *
     * @param deletion which
     * @return how many were removed
     */
    long delete(MessageDeletion deletion);
}
