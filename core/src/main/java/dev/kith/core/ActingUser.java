package dev.kith.core;

import dev.kith.group.Groups;
import dev.kith.message.Messages;
import dev.kith.user.Profile;

/** What one user may do. Cheap to make; safe for several threads. */
public interface ActingUser {

    /** {@return the user's own row} */
    Profile profile();

    /** {@return what the user writes and reads} */
    Messages messages();

    /** {@return the user's groups} */
    Groups groups();
}
