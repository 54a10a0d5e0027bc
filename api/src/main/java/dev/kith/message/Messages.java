package dev.kith.message;

import dev.kith.error.ConflictException;
import dev.kith.error.InvalidCursorException;
import dev.kith.error.InvalidValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.group.GroupId;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.page.Paging;
import dev.kith.user.UserId;

/**
 * What a user writes and reads. Safe for several threads. Nothing that was committed before the first page of a history
 * was read is missed or repeated by its further pages. Every call may throw a storage error besides.
 */
public interface Messages {

    /**
     * Sends a message, to a user or to a group. Costs one insert. With an id of the caller's own it is safe to repeat,
     * for as long as the message exists.
     *
     * @param command the message
     * @return the row as it is stored
     * @throws InvalidValueException where a value breaks a column's constraint or a rule
     * @throws ConflictException where the id is that of another message; nothing of it is shown
     * @throws NotFoundException where the sender, the recipient or the group does not exist
     * @throws NotAllowedException where the group's policy does not let the sender post
     */
    Message send(NewMessage command);

    /**
     * Sends a text to a user: {@link #send(NewMessage)} in short.
     *
     * @param recipientId whom it is for
     * @param content the text
     * @return the row as it is stored
     */
    default Message send(UserId recipientId, String content) {
        return send(NewMessage.to(recipientId).content(content).build());
    }

    /**
     * Sends a text to a group: {@link #send(NewMessage)} in short.
     *
     * @param groupId which group
     * @param content the text
     * @return the row as it is stored
     */
    default Message sendToGroup(GroupId groupId, String content) {
        return send(NewMessage.toGroup(groupId).content(content).build());
    }

    /**
     * Reads a message the user sent, received, or may see in a group.
     *
     * @param messageId which
     * @return the row
     * @throws NotFoundException where there is none, or none the user has a part in
     */
    Message get(MessageId messageId);

    /**
     * Reads the conversation with a user.
     *
     * @param partner the other user; the user itself for what it wrote to itself
     * @param paging which page
     * @return the page
     * @throws InvalidCursorException where the cursor is not one of this conversation
     * @throws NotFoundException where a user does not exist, or the message to read around is not of this conversation
     */
    CursorPage<Message> withUser(UserId partner, HistoryPaging paging);

    /**
     * Reads what was said in a group. By the default policy a member sees what was sent from {@code joined_at} on, and
     * all where that is null.
     *
     * @param groupId which group
     * @param paging which page
     * @return the page
     * @throws InvalidCursorException where the cursor is not one of this group
     * @throws NotFoundException where the group does not exist, or the message to read around is not one the user sees
     * @throws NotAllowedException where the user is not a member
     */
    CursorPage<Message> inGroup(GroupId groupId, HistoryPaging paging);

    /**
     * Lists the user's conversations, by last message, newest first; groups without a message come last, by when the
     * user joined, the last joined first. A conversation that moves while a caller pages may be missed or repeated.
     *
     * @param paging which page
     * @return the page
     * @throws InvalidCursorException where the cursor is not one of this inbox
     * @throws NotFoundException where the user does not exist
     */
    CursorPage<Conversation> inbox(Paging paging);

    /** {@return how many direct messages to the user are not marked read; 0 for a user who does not exist} */
    long unread();

    /**
     * Marks a direct message read. The mark is set once, to the later of now and when it was sent, and never moves.
     *
     * @param messageId which
     * @return the row, with the mark it has now
     * @throws NotFoundException where there is none, or none the user has a part in
     * @throws NotAllowedException where the user is not its recipient, or it is a group message
     */
    Message markRead(MessageId messageId);

    /**
     * Marks read what the partner of a conversation sent, up to a message of either and with it.
     *
     * @param messageId the last one that was read
     * @return how many messages were marked now
     * @throws NotFoundException where there is none, or none the user has a part in
     * @throws NotAllowedException where it is a group message
     */
    long markReadUpTo(MessageId messageId);

    /**
     * Deletes a message of one's own, for everybody.
     *
     * @param messageId which
     * @throws NotFoundException where there is none, or none the user has a part in
     * @throws NotAllowedException where another user sent it
     */
    void delete(MessageId messageId);
}
