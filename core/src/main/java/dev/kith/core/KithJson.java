package dev.kith.core;

import dev.kith.core.internal.JsonText;
import dev.kith.page.CursorPage;

/**
 * Kith's values as JSON text, and back: rows, ids, pages, cursors, roles, conversations, memberships and events, each
 * read as it was written. Safe for several threads.
 *
 * <p>An object has the components of its record, in their order and all of them, null too. Ids, roles and cursors are
 * strings. A date is {@code 1990-12-10}; an instant is UTC with six digits of the second,
 * {@code 2026-11-01T08:30:00.000000Z}. A conversation or an event has a first property {@code type}, the simple name of
 * its record, such as {@code InGroup} or {@code MessageSent}.
 *
 * <p>When text is read, properties that are not known are passed over, since a later version may have written them; a
 * nullable one that is missing is null; any other that is missing or null is refused, and so are a number where a
 * string should be, a property that stands twice, and whatever follows the value. Text and numbers are taken as they
 * are: that a column could hold them is not checked.
 */
public final class KithJson {

    private static final KithJson DISPLAY = new KithJson(JsonText.DISPLAY);
    private static final KithJson COMPLETE = new KithJson(JsonText.COMPLETE);

    private final JsonText text;

    private KithJson(JsonText text) {
        this.text = text;
    }

    /**
     * Gives the JSON to show to people: a user has no {@code passwordHash}, and is read with
     * {@link dev.kith.user.User#NO_PASSWORD} whatever the text says.
     *
     * @return always the same object
     */
    public static KithJson display() {
        return DISPLAY;
    }

    /**
     * Gives the JSON to keep: the hash of the password is in it, and must be there when it is read.
     *
     * @return always the same object
     */
    public static KithJson complete() {
        return COMPLETE;
    }

    /**
     * Writes a value.
     *
     * @param value a value of Kith's, or a collection or map of such
     * @return its JSON, on one line
     */
    public String write(Object value) {
        return text.write(value);
    }

    /**
     * Reads a value.
     *
     * @param json what {@link #write} wrote
     * @param type what it is
     * @param <T> what it is
     * @return the value
     * @throws IllegalArgumentException where the text is no such value; the message says where, and nothing of what the
     *     text says
     */
    public <T> T read(String json, Class<T> type) {
        return text.read(json, type);
    }

    /**
     * Reads a page.
     *
     * @param json what {@link #write} wrote
     * @param type what the page lists
     * @param <T> what the page lists
     * @return the page
     * @throws IllegalArgumentException where the text is no such page; the message says where, and nothing of what the
     *     text says
     */
    public <T> CursorPage<T> readPage(String json, Class<T> type) {
        return text.readPage(json, type);
    }
}
