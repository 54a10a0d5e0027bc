package dev.kith.user;

import org.jspecify.annotations.Nullable;

/** What the system may do with any user's row: {@link Profile} with the user named, and no present password asked. */
public interface UserAdministration {

    /**
     * Changes a profile, as {@link Profile#update} does.
     *
     * @param userId whose
     * @param update what to change
     * @return the row as it is stored now
     */
    User update(UserId userId, UserUpdate update);

    /**
     * Changes a username, as {@link Profile#changeUsername} does.
     *
     * @param userId whose
     * @param username the new one
     * @return the row as it is stored now
     */
    User changeUsername(UserId userId, String username);

    /**
     * Changes an email address, as {@link Profile#changeEmail} does.
     *
     * @param userId whose
     * @param email the new one
     * @return the row as it is stored now
     */
    User changeEmail(UserId userId, String email);

    /**
     * Changes a telephone number, as {@link Profile#changePhoneNumber} does.
     *
     * @param userId whose
     * @param phoneNumber the new one, or null for none
     * @return the row as it is stored now
     */
    User changePhoneNumber(UserId userId, @Nullable String phoneNumber);

    /**
     * Sets a password, as after a reset by mail.
     *
     * @param userId whose
     * @param password the new one, 1 to 1,024 characters
     * @return the row as it is stored now
     */
    User setPassword(UserId userId, char[] password);

    /**
     * Erases a user, as {@link Profile#erase} does.
     *
     * @param userId who
     * @param messages what becomes of the messages the user wrote
     */
    void erase(UserId userId, Erasure messages);
}
