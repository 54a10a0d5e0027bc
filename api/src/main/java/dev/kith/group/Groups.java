package dev.kith.group;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.InvalidValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/** What a user may do with groups. */
public non-sealed interface Groups extends GroupChanges {

    /**
     * Creates a group, whose owner the user becomes.
     *
     * @param command the group
     * @return the row as it is stored
     * @throws InvalidValueException where a column cannot hold a value
     * @throws DuplicateValueException where the id is taken
     * @throws NotFoundException where the user does not exist
     */
    Group create(NewGroup command);

    /**
     * Creates a group: {@link #create(NewGroup)} in short.
     *
     * @param groupName what it is called
     * @param description what it is about, or null for nothing
     * @return the row as it is stored
     */
    default Group create(String groupName, @Nullable String description) {
        return create(NewGroup.named(groupName).description(description).build());
    }

    /**
     * Lists the groups the user is in, by name and then by id. It costs in proportion to how many those are.
     *
     * @param paging which page
     * @return the page
     * @throws NotFoundException where the user does not exist
     */
    CursorPage<Membership> mine(Paging paging);

    /**
     * Leaves a group. The user's messages stay.
     *
     * @param groupId which group
     * @throws NotFoundException where the group does not exist, or the user is not a member
     * @throws NotAllowedException where the user is the last owner and other members stay
     */
    void leave(GroupId groupId);

    /**
     * Makes another member an owner and the user an admin, in one step.
     *
     * @param groupId which group
     * @param newOwner a member; the user itself changes nothing
     * @throws NotFoundException where the group does not exist, or the new owner is not a member
     * @throws NotAllowedException where the user may not
     */
    void handOver(GroupId groupId, UserId newOwner);
}
