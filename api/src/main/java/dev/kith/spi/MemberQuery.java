package dev.kith.spi;

import dev.kith.group.GroupId;
import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/** Which memberships to list. */
public sealed interface MemberQuery {

    /**
     * Those of a group, by {@code user_id}.
     *
     * @param groupId which group
     * @param after only those after this user, or null for all
     * @param limit how many at most, at least 1
     */
    record OfGroup(GroupId groupId, @Nullable UserId after, int limit) implements MemberQuery {}

    /**
     * Those of a group whose role is exactly {@code owner}, by {@code user_id}.
     *
     * @param groupId which group
     * @param limit how many at most, at least 1
     */
    record OwnersOf(GroupId groupId, int limit) implements MemberQuery {}

    /**
     * All, by {@code group_id} and then by {@code user_id}.
     *
     * @param afterGroup only those after this pair; null, with the other, for all
     * @param afterUser the pair's other half
     * @param limit how many at most, at least 1
     */
    record All(@Nullable GroupId afterGroup, @Nullable UserId afterUser, int limit) implements MemberQuery {}
}
