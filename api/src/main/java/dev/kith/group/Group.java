package dev.kith.group;

import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.Storable;
import dev.kith.model.constraint.WellFormed;
import dev.kith.user.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code groups}: whatever a store holds, unchecked. The annotations state the columns' constraints.
 *
 * @param groupId the id
 * @param groupName what the group is called; names may repeat
 * @param description what it is about
 * @param createdBy who founded it: history, which never moves
 * @param createdAt when, UTC in microseconds
 */
public record Group(
        @NotNull GroupId groupId,
        @NotNull @MaxCodePoints(50) @WellFormed String groupName,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String description,

        @NotNull UserId createdBy,
        @NotNull @Storable Instant createdAt) {}
