package dev.kith.group;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.InvalidCursorException;
import dev.kith.error.InvalidValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with a group, by a user as the policy allows ({@link Groups}) or by the system
 * ({@link GroupAdministration}). Each change is one transaction that locks the group, so that changes to one group
 * take turns; a group keeps at least one owner for as long as it has members. Every call throws
 * {@link NotFoundException} where the group does not exist, and {@link NotAllowedException} where the actor may not.
 * Safe for several threads.
 */
public sealed interface GroupChanges permits Groups, GroupAdministration {

    /**
     * Reads a group.
     *
     * @param groupId which
     * @return the row
     */
    Group get(GroupId groupId);

    /**
     * Lists a group's members, by id, which for ids this library made is about the order of registration.
     *
     * @param groupId which group
     * @param paging which page
     * @return the page
     * @throws InvalidCursorException where the cursor is not one of this list
     */
    CursorPage<GroupMember> members(GroupId groupId, Paging paging);

    /**
     * Gives a group another name.
     *
     * @param groupId which group
     * @param groupName the new name
     * @return the row as it is stored now
     * @throws InvalidValueException where the column cannot hold it
     */
    Group rename(GroupId groupId, String groupName);

    /**
     * Says what a group is about.
     *
     * @param groupId which group
     * @param description the text, or null for none
     * @return the row as it is stored now
     * @throws InvalidValueException where the column cannot hold it
     */
    Group describe(GroupId groupId, @Nullable String description);

    /**
     * Adds a member, who joins now.
     *
     * @param groupId which group
     * @param userId who
     * @param role in which role; the first member of an empty group must be an owner
     * @return the row as it is stored
     * @throws DuplicateValueException where the user is a member already
     * @throws NotFoundException where the group or the user does not exist
     * @throws NotAllowedException where the actor may not, or the group would have members and no owner
     */
    GroupMember add(GroupId groupId, UserId userId, Role role);

    /**
     * Removes a member, whose messages stay.
     *
     * @param groupId which group
     * @param userId who; the actor too
     * @throws NotFoundException where the user is not a member
     * @throws NotAllowedException where the actor may not, or the last owner would go before the last member
     */
    void remove(GroupId groupId, UserId userId);

    /**
     * Gives a member another role.
     *
     * @param groupId which group
     * @param userId who; the actor too
     * @param role the new role
     * @return the row as it is stored now
     * @throws NotFoundException where the user is not a member
     * @throws NotAllowedException where the actor may not, or no owner would be left
     */
    GroupMember changeRole(GroupId groupId, UserId userId, Role role);

    /**
     * Deletes a group with its members and its messages, all or nothing.
     *
     * @param groupId which group
     */
    void delete(GroupId groupId);
}
