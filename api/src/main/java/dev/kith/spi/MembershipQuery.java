package dev.kith.spi;

import dev.kith.group.GroupId;
import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a user's groups, by {@code group_name} in the order of code points and then by {@code group_id}.
 *
 * @param userId whose
 * @param after only groups after this place, or null for all
 * @param limit how many at most, at least 1
 */
public record MembershipQuery(UserId userId, @Nullable After after, int limit) {

    /**
     * A place in the list.
     *
     * @param groupName a name
     * @param groupId an id
     */
    public record After(String groupName, GroupId groupId) {}
}
