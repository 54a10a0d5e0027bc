package dev.kith.spi;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.NotFoundException;
import dev.kith.group.Group;
import dev.kith.group.GroupId;
import dev.kith.group.GroupMember;
import dev.kith.group.Membership;
import dev.kith.user.UserId;
import java.util.List;
import java.util.Optional;

/** The rows of {@code groups} and {@code group_members}. Who may change them, and that a group keeps an owner, is core's. */
public interface GroupStore {

    /**
     * Stores a new group.
     *
     * @param group the row
     * @throws DuplicateValueException where the id is taken; in the literal reading also where {@code created_by} is
     * @throws NotFoundException where {@code created_by} names no user
     */
    void insert(Group group);

    /**
     * Stores new groups as {@link #insert} would, one after the other, in one step: all of them, or none where one is
     * refused. It costs a store a fraction of as many inserts; the step is open for as long as it takes, so some
     * thousands of rows are a good number.
     *
     * @param groups the rows, in the order in which they are tried; none does nothing
     * @throws DuplicateValueException as {@link #insert} tells it of the first row that is refused, be it for one that
     *     is stored or one before it in the list
     * @throws NotFoundException likewise
     */
    void insertAll(List<Group> groups);

    /**
     * Writes name and description of a group.
     *
     * @param group the row; {@code created_by} and {@code created_at} are not written
     * @return whether it exists
     */
    boolean update(Group group);

    /**
     * Removes a group that has neither members nor messages.
     *
     * @param groupId which
     * @return whether it existed
     * @throws ConflictException as {@link ConflictException.Reason#REFERENCED} where a member or a message names it
     */
    boolean delete(GroupId groupId);

    /**
     * Finds a group.
     *
     * @param groupId which
     * @return the row, or empty
     */
    Optional<Group> find(GroupId groupId);

    /**
     * Finds a group and holds it until the transaction ends: another transaction that locks it waits, or is refused
     * with a {@link dev.kith.error.StorageException} that a retry may help. Reads go on.
     *
     * @param groupId which
     * @return the row, as last committed, or empty
     * @throws IllegalStateException where it is called outside {@link Session#inTransaction}
     */
    Optional<Group> lock(GroupId groupId);

    /**
     * Lists groups.
     *
     * @param query which, in which order
     * @return at most as many as the query's limit
     */
    List<Group> list(GroupQuery query);

    /**
     * Stores a new membership.
     *
     * @param member the row
     * @throws DuplicateValueException of {@code group_members.user_id} where the pair (group, user) stands already; in
     *     the literal reading after that also of {@code group_id} or {@code user_id}
     * @throws NotFoundException where the group or the user names no row; the first of these
     */
    void insertMember(GroupMember member);

    /**
     * Stores new memberships as {@link #insertMember} would, one after the other, in one step: all of them, or none
     * where one is refused. It costs a store a fraction of as many inserts; the step is open for as long as it takes,
     * so some thousands of rows are a good number. Until it ends, the groups may be held as by {@link #lock}.
     *
     * @param members the rows, in the order in which they are tried; none does nothing
     * @throws DuplicateValueException as {@link #insertMember} tells it of the first row that is refused, be it for one
     *     that is stored or one before it in the list
     * @throws NotFoundException likewise
     */
    void insertMembers(List<GroupMember> members);

    /**
     * Writes the role of a member.
     *
     * @param member the row; {@code joined_at} is not written
     * @return whether it exists
     */
    boolean updateMember(GroupMember member);

    /**
     * Removes one membership.
     *
     * @param groupId the group
     * @param userId the member
     * @return whether it existed
     */
    boolean deleteMember(GroupId groupId, UserId userId);

    /**
     * Removes all members of a group.
     *
     * @param groupId the group
     * @return how many there were
     */
    long deleteMembers(GroupId groupId);

    /**
     * Finds a membership.
     *
     * @param groupId the group
     * @param userId the member
     * @return the row, or empty
     */
    Optional<GroupMember> findMember(GroupId groupId, UserId userId);

    /**
     * Lists memberships.
     *
     * @param query which, in which order
     * @return at most as many as the query's limit
     */
    List<GroupMember> listMembers(MemberQuery query);

    /**
     * Lists a user's groups.
     *
     * @param query whose, and from where
     * @return at most as many as the query's limit
     */
    List<Membership> listMemberships(MembershipQuery query);
}
