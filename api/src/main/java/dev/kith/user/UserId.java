package dev.kith.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.kith.error.InvalidValueException;
import dev.kith.internal.Uuids;
import dev.kith.model.Column;
import dev.kith.model.UuidOrder;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * The id of a user: a UUID of any version. Ids are ordered by their 16 bytes, unsigned, as every store orders them. In
 * JSON, in a path and in {@link #toString()} it is the 36 characters of the UUID.
 *
 * @param value the UUID
 */
public record UserId(UUID value) implements UserKey, Comparable<UserId>, Serializable {

    /**
     * Makes the id; null is refused with a {@link NullPointerException}.
     *
     * @param value the UUID
     */
    public UserId {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Reads an id, as from a path variable.
     *
     * @param text the 36 characters of a UUID, in either case
     * @return the id
     * @throws InvalidValueException where the text, or null, is none
     */
    @JsonCreator
    public static UserId valueOf(String text) {
        return new UserId(Uuids.parse(text, Column.USERS_USER_ID));
    }

    /**
     * Makes the same id from the same key, for hosts whose keys are not UUIDs.
     *
     * @param namespace whose keys they are, such as {@code "billing"}; another namespace gives other ids
     * @param key the host's key, such as {@code "4711"}
     * @return a UUID of version 8 that depends on nothing but the two; it will be the same in every later version
     */
    public static UserId derived(String namespace, String key) {
        return new UserId(Uuids.derived(namespace, key));
    }

    @Override
    public int compareTo(UserId other) {
        return UuidOrder.UNSIGNED.compare(value, other.value);
    }

    /** {@return the UUID in its usual form} */
    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
