package dev.kith.core;

import dev.kith.error.Violation;
import dev.kith.message.Message;
import dev.kith.model.Column;
import dev.kith.user.User;
import dev.kith.user.UserKey;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Good manners on top of the columns' constraints: which form a value is stored in, and what is refused though a
 * column could hold it. They apply to commands only; reading never asks them, so that rows of an older or foreign writer
 * are read as they are. A host may write its own. Safe for several threads; the same arguments always give the same
 * answer.
 *
 * <p>A row that rules are given may have null in any component, since callers may hand in null; refusing that is left
 * to the columns' constraints, and so is text that is too long or not well-formed.
 */
public interface Rules {

    /**
     * The rules of the model.
     *
     * <ul>
     *   <li>{@code username}: RFC 8265's <em>UsernameCaseMapped</em>, not beginning with {@code ~}. Its letters are those
     *       of the JVM's Unicode version.
     *   <li>{@code email}: without the white space around it, lower-cased and in Unicode's form NFC; something, one
     *       {@code @}, something; no white space, no control and no formatting character. Whether it can receive mail is
     *       the host's to find out.
     *   <li>{@code phone_number}: ASCII digits, at least one, after white space, dots, dashes, round and square brackets
     *       and one leading {@code +} are removed.
     *   <li>{@code state}: ASCII letters, at least one, upper-cased.
     *   <li>{@code age}: derived from {@code date_of_birth} at each write, and null where that lies in the future; one
     *       that is given must agree.
     *   <li>{@code date_of_birth} is before today and not before 1900. {@code years_of_experience} is 0 to 100.
     *   <li>{@code mentor_mentee} is the name of a {@link dev.kith.user.Mentoring}.
     *   <li>A message has content that is not blank, or a media URL; content has at most 65,536 code points.
     * </ul>
     */
    Rules DEFAULT = new DefaultRules();

    /** No rules: whatever the columns hold is stored as it was given. */
    Rules COLUMNS_ONLY = new NoRules();

    /**
     * Brings a key to the form that is stored, for a look-up.
     *
     * @param key an id, which stays as it is, or the text of a unique column
     * @return the key to look for; empty where no user can have it: text that is not well-formed, not of the rule's
     *     form, or too long in canonical form
     * @throws dev.kith.error.InvalidValueException as {@link Violation#NOT_NULL} of the column where the text is null
     */
    Optional<UserKey> canonical(UserKey key);

    /**
     * Brings a user's row to the form that is stored. Doing it again changes nothing.
     *
     * @param draft the row as it would be stored without rules
     * @param today the day to take an age on
     * @param written the columns that the command names: only they are changed and checked, so that a foreign
     *     writer's row is not refused for what the command leaves alone. {@code age} is derived besides, where it is not
     *     among them or null
     * @param refused takes each value that a rule refuses, and which rule it is
     * @return the row to store where nothing was refused; a refused value stands in it as it was given
     */
    User user(User draft, LocalDate today, Set<Column> written, Consumer<Violation> refused);

    /**
     * Brings a message's row to the form that is stored. Doing it again changes nothing.
     *
     * @param draft the row as it would be stored without rules
     * @param refused takes each value that a rule refuses, and which rule it is
     * @return the row to store where nothing was refused
     */
    Message message(Message draft, Consumer<Violation> refused);
}
