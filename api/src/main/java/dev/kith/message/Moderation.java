package dev.kith.message;

import dev.kith.error.NotFoundException;
import dev.kith.group.GroupId;
import dev.kith.page.CursorPage;
import dev.kith.page.HistoryPaging;
import dev.kith.user.UserId;
import java.util.Optional;

/** What jobs and moderators may do with anybody's messages. Safe for several threads. */
public interface Moderation {

    /**
     * Finds a message.
     *
     * @param messageId which
     * @return the row, or empty where there is none
     */
    Optional<Message> find(MessageId messageId);

    /**
     * Reads the conversation of two users, as {@link Messages#withUser} does.
     *
     * @param one a user
     * @param other the other, or the same for what it wrote to itself
     * @param paging which page
     * @return the page
     */
    CursorPage<Message> between(UserId one, UserId other, HistoryPaging paging);

    /**
     * Reads all that was said in a group.
     *
     * @param groupId which group
     * @param paging which page
     * @return the page
     * @throws NotFoundException where the group does not exist
     */
    CursorPage<Message> inGroup(GroupId groupId, HistoryPaging paging);

    /**
     * Deletes a message.
     *
     * @param messageId which
     * @throws NotFoundException where there is none
     */
    void delete(MessageId messageId);
}
