package dev.kith.group;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.kith.error.InvalidValueException;
import dev.kith.error.Violation;
import dev.kith.model.CodePoints;
import dev.kith.model.Column;
import java.util.Locale;

/**
 * What a member may do in a group: one of the three here, or one of the host's own.
 *
 * @param name in lower case, at most 15 code points
 */
public record Role(String name) {

    /** Manages members, makes owners and deletes the group. */
    public static final Role OWNER = new Role("owner");

    /** Manages members who are not owners. */
    public static final Role ADMIN = new Role("admin");

    /** Reads and posts. */
    public static final Role MEMBER = new Role("member");

    /**
     * Makes a role of the name in lower case; one that the column cannot hold is refused.
     *
     * @param name in lower case, at most 15 code points
     */
    public Role {
        if (name == null) {
            throw new InvalidValueException(Column.GROUP_MEMBERS_ROLE, Violation.NOT_NULL);
        }
        name = name.toLowerCase(Locale.ROOT);
        if (CodePoints.count(name) > Column.GROUP_MEMBERS_ROLE.maxCodePoints()) {
            throw new InvalidValueException(Column.GROUP_MEMBERS_ROLE, Violation.MAX_CODE_POINTS);
        }
        if (!CodePoints.wellFormed(name)) {
            throw new InvalidValueException(Column.GROUP_MEMBERS_ROLE, Violation.WELL_FORMED);
        }
    }

    /**
     * Makes a role.
     *
     * @param name its name, in any case
     * @return the role
     * @throws InvalidValueException where the column cannot hold it
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Role of(String name) {
        return new Role(name);
    }

    /** {@return the name} */
    @JsonValue
    @Override
    public String toString() {
        return name;
    }
}
