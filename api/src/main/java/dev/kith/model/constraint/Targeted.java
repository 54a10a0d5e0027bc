package dev.kith.model.constraint;

import dev.kith.group.GroupId;
import dev.kith.user.UserId;
import org.jspecify.annotations.Nullable;

/** What is sent to one user or to one group. */
public interface Targeted {

    /** {@return the user it is sent to, or null} */
    @Nullable
    UserId recipientId();

    /** {@return the group it is sent to, or null} */
    @Nullable
    GroupId groupId();
}
