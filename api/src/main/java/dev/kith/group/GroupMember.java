package dev.kith.group;

import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.Storable;
import dev.kith.model.constraint.WellFormed;
import dev.kith.user.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code group_members}: whatever a store holds, unchecked. The annotations state the columns' constraints.
 *
 * @param groupId the group
 * @param userId the member
 * @param role the name of a {@link Role}; null counts as {@code member}
 * @param joinedAt when the user joined, UTC in microseconds, or null where that is not known
 */
public record GroupMember(
        @NotNull GroupId groupId,
        @NotNull UserId userId,
        @MaxCodePoints(15) @WellFormed @Nullable String role,
        @Storable @Nullable Instant joinedAt) {

    /**
     * Tells whether the member has a role.
     *
     * @param asked which
     * @return whether it is the row's, null counting as {@link Role#MEMBER}
     */
    public boolean has(Role asked) {
        return asked.name().equals(role == null ? Role.MEMBER.name() : role);
    }
}
