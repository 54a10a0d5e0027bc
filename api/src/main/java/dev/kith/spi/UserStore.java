package dev.kith.spi;

import dev.kith.error.DuplicateValueException;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of {@code users}. They are never removed. */
public interface UserStore {

    /**
     * Stores a new row.
     *
     * @param user the row
     * @throws DuplicateValueException where {@code user_id}, {@code username}, {@code email} or {@code phone_number} is
     *     taken; the first of these
     */
    void insert(User user);

    /**
     * Stores new rows as {@link #insert} would, one after the other, in one step: all of them, or none where one is
     * refused. It costs a store a fraction of as many inserts; the step is open for as long as it takes, so some
     * thousands of rows are a good number.
     *
     * @param users the rows, in the order in which they are tried; none does nothing
     * @throws DuplicateValueException as {@link #insert} tells it of the first row that is refused, be it for one that
     *     is stored or one before it in the list
     */
    void insertAll(List<User> users);

    /**
     * Finds a row by id, username, email or telephone number, compared exactly, code point by code point.
     *
     * @param key what to look for
     * @return the row, or empty
     */
    Optional<User> find(UserKey key);

    /**
     * Lists rows.
     *
     * @param query which, in which order
     * @return at most as many as the query's limit
     */
    List<User> list(UserQuery query);

    /**
     * Writes every column of a row whose {@code updated_date} is still the expected one, in one step.
     *
     * @param user the row as it shall be
     * @param expected the {@code updated_date} the caller read; null matches null
     * @return whether it was written; false where the row has another {@code updated_date} or does not exist, and then
     *     nothing else is told
     * @throws DuplicateValueException where {@code username}, {@code email} or {@code phone_number} is another row's;
     *     the first of these
     */
    boolean update(User user, @Nullable Instant expected);
}
