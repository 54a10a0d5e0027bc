package dev.kith.user;

import dev.kith.error.DuplicateValueException;
import dev.kith.error.InvalidCursorException;
import dev.kith.error.InvalidPageSizeException;
import dev.kith.error.InvalidValueException;
import dev.kith.page.CursorPage;
import dev.kith.page.Paging;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Registers, finds and signs in users. Safe for several threads. Every call may throw a storage error besides. */
public interface Users {

    /**
     * Registers a user. The values are brought to their canonical form by the rules, then checked. Costs one insert,
     * and the hashing of the password where one is given (tens of milliseconds, on purpose).
     *
     * @param command the user
     * @return the row as it is stored
     * @throws InvalidValueException where a value breaks a column's constraint or a rule
     * @throws DuplicateValueException where the id, username, email or telephone number is taken
     */
    User register(NewUser command);

    /**
     * Finds a user. Costs one look-up by index.
     *
     * @param key an id, or one of {@link UserKey}'s
     * @return the user, or empty where there is none
     * @throws InvalidValueException where the key holds null
     */
    Optional<User> find(UserKey key);

    /**
     * Finds many users in one call, as for the names beside a page of messages.
     *
     * @param ids up to {@value dev.kith.page.Paging#MAX_SIZE} ids
     * @return those that exist, each once, in the order in which their ids were first given
     * @throws InvalidPageSizeException where there are more
     */
    List<User> find(Collection<UserId> ids);

    /**
     * Lists all users by username, in the order of code points. A user registered or renamed while a caller pages may
     * be missed; nobody is repeated who was not renamed.
     *
     * @param paging how many, and from where
     * @return the page
     * @throws InvalidCursorException where the cursor is not one of this list
     */
    CursorPage<User> page(Paging paging);

    /**
     * Checks a password. An unknown user, a user without a password and a wrong password cost the same time and give
     * the same answer. A hash with weaker parameters than today's is upgraded at a success, silently; that writes
     * {@code updated_date}.
     *
     * @param key who signs in
     * @param password what was typed; the caller may clear the array afterwards
     * @return the user where the password is right, as stored after any upgrade
     */
    Optional<User> verifyPassword(UserKey key, char[] password);
}
