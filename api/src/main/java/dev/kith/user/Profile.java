package dev.kith.user;

import dev.kith.error.ConflictException;
import dev.kith.error.DuplicateValueException;
import dev.kith.error.InvalidValueException;
import dev.kith.error.NotAllowedException;
import dev.kith.error.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do with the own row. Every write sets {@code updated_date} to the later of now and its last value
 * plus a microsecond; writes that race are both kept, one after the other. Every call throws {@link NotFoundException}
 * where the user does not exist.
 */
public interface Profile {

    /** {@return the user's row, as it is now} */
    User get();

    /**
     * Changes the profile.
     *
     * @param update what to change
     * @return the row as it is stored now; the same row, unwritten, where the update names no column
     * @throws InvalidValueException where a value breaks a column's constraint or a rule
     * @throws ConflictException where the update has a version and the row has another by now
     */
    User update(UserUpdate update);

    /**
     * Changes the username.
     *
     * @param username the new one
     * @return the row as it is stored now
     * @throws InvalidValueException where it breaks the column's constraint or a rule
     * @throws DuplicateValueException where another user has it
     */
    User changeUsername(String username);

    /**
     * Changes the email address. Whether it reaches the user is the host's to verify.
     *
     * @param email the new one
     * @return the row as it is stored now
     * @throws InvalidValueException where it breaks the column's constraint or a rule
     * @throws DuplicateValueException where another user has it
     */
    User changeEmail(String email);

    /**
     * Changes or clears the telephone number.
     *
     * @param phoneNumber the new one, or null for none
     * @return the row as it is stored now
     * @throws InvalidValueException where it breaks the column's constraint or a rule
     * @throws DuplicateValueException where another user has it
     */
    User changePhoneNumber(@Nullable String phoneNumber);

    /**
     * Changes the password.
     *
     * @param present the password that signs in now
     * @param replacement the new one, 1 to 1,024 characters
     * @return the row as it is stored now
     * @throws InvalidValueException where the new one is empty or too long
     * @throws NotAllowedException where the present one is wrong
     * @throws ConflictException where the password was changed in the meantime
     */
    User changePassword(char[] present, char[] replacement);

    /**
     * Erases the user in place: every personal column becomes null or a tombstone, memberships end, and the id stays
     * for the rows that name it. It cannot be undone; doing
     * it again is harmless.
     *
     * @param messages what becomes of the messages the user wrote
     * @throws NotAllowedException where the user is the last owner of a group that has other members: hand over first
     */
    void erase(Erasure messages);
}
