package dev.kith.core;

import dev.kith.group.GroupAdministration;
import dev.kith.message.Moderation;
import dev.kith.user.UserAdministration;

/** What jobs and moderators may do. Whether a caller is one is the host's to know. Safe for several threads. */
public interface ActingSystem {

    /** {@return anybody's row} */
    UserAdministration users();

    /** {@return anybody's messages} */
    Moderation messages();

    /** {@return any group} */
    GroupAdministration groups();
}
