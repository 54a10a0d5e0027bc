package dev.kith.message;

import dev.kith.group.GroupId;
import dev.kith.model.Column;
import dev.kith.model.constraint.MaxCodePoints;
import dev.kith.model.constraint.SingleTarget;
import dev.kith.model.constraint.Storable;
import dev.kith.model.constraint.Targeted;
import dev.kith.model.constraint.WellFormed;
import dev.kith.user.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code messages}: whatever a store holds, unchecked. The annotations state the columns' constraints.
 *
 * @param messageId the id
 * @param senderId who wrote it
 * @param recipientId whom a direct message is for
 * @param groupId which group a group message is for
 * @param content the text
 * @param mediaUrl where a picture, a film or a file is
 * @param sentAt when it was sent, UTC in microseconds
 * @param readAt when the recipient read it, UTC in microseconds; never set on a group message
 */
@SingleTarget
public record Message(
        @NotNull MessageId messageId,
        @NotNull UserId senderId,
        @Nullable UserId recipientId,
        @Nullable GroupId groupId,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String content,

        @MaxCodePoints(Column.TEXT_CODE_POINTS) @WellFormed @Nullable
        String mediaUrl,

        @NotNull @Storable Instant sentAt,
        @Storable @Nullable Instant readAt)
        implements Targeted {}
