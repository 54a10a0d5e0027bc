package dev.kith.group;

import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import dev.kith.user.UserId;
import java.util.Collection;
import java.util.List;

/** What the system may do with any group: no policy is asked, but a group keeps its owner here too. */
public non-sealed interface GroupAdministration extends GroupChanges {

    /**
     * Creates a group for a user, as {@link Groups#create(NewGroup)} does.
     *
     * @param creator who becomes its owner
     * @param command the group
     * @return the row as it is stored
     */
    Group create(UserId creator, NewGroup command);

    /**
     * Finds many groups in one call, as for the names beside an inbox.
     *
     * @param groupIds up to {@value Paging#MAX_SIZE} ids
     * @return those that exist, each once, in the order in which their ids were first given
     */
    List<Group> find(Collection<GroupId> groupIds);

    /**
     * Lists the groups a user is in, as {@link Groups#mine} does.
     *
     * @param userId who
     * @param paging which page
     * @return the page
     */
    CursorPage<Membership> of(UserId userId, Paging paging);
}
